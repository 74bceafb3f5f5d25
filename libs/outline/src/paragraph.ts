import type { LabelTopic } from './labels.ts';
import type { Furniture } from './furniture.ts';
import type { Marker } from './markers.ts';
import type { Passage } from './passage.ts';

export type Paragraph = {
  /** label: lines such as 牵头单位：…; the rest of the kinds are no part of the plan's text. */
  kind: 'text' | 'label' | Furniture;
  marker: Marker | null;
  /** The marker included. */
  passage: Passage;
  /** A heading or another line that stands by itself, without a closing mark. */
  standsAlone: boolean;
  /** Of a label that stands in the header of a table: what it announces. */
  topic?: LabelTopic;
};
