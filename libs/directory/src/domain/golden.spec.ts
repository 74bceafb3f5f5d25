import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '#kernel';
import { contactDecider } from './contact.ts';
import { type ContactEvent } from './contact.events.ts';

/** In the order of a life; a new type does not compile until it stands here, and fails until it has a file. */
const TYPES: Readonly<Record<ContactEvent['type'], number>> = {
  ContactRegistered: 1,
  ContactChanged: 2,
  ContactRemoved: 3,
};
const folder = new URL('golden/', import.meta.url);
const stored = (type: string): ContactEvent => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as ContactEvent;
};

describe('facts about contacts as they are stored', () => {
  it('are kept in one form for each type', () =>
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(TYPES)
        .map((type) => `${type}.v1.json`)
        .sort(),
    ));

  it('still tell the same life', () => {
    const life = Object.keys(TYPES).map(stored);
    expect(fold(contactDecider, life.slice(0, 2))).toEqual({
      status: 'registered',
      region: 'zezhou',
      organization: '县财政局',
      name: '王芳',
      email: 'wf@czj.example.cn',
      roles: ['liaison', 'sectionChief'],
    });
    expect(fold(contactDecider, life)).toMatchObject({ status: 'removed', name: '王芳' });
  });
});
