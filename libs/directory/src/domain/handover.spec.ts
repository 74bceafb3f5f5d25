import { specFor } from '#testing';
import { contactDecider } from './contact.ts';
import {
  handedOver,
  handOver,
  registered,
  removed,
  takeOver,
  tookOver,
} from './contact.fixtures.ts';

const given = specFor(contactDecider);

describe('handing over', () => {
  it('names who follows, and takes the leaver off the list', () =>
    given(registered()).when(handOver()).then(handedOver(), removed('调离')));

  it('may name who follows one that was removed before', () =>
    given(registered(), removed()).when(handOver()).then(handedOver()));

  it('is for contacts that are there, not to oneself, not for a day to come, and to one only', () => {
    given().when(handOver()).thenRefused('contact-not-found');
    given(registered()).when(handOver('c1')).thenRefused('handover-to-self');
    given(registered()).when(handOver('c2', '2025-11-04')).thenRefused('handover-in-future');
    given(registered(), handedOver(), removed('调离'))
      .when(handOver('c3'))
      .thenRefused('contact-handed-over', '王芳已于2025-11-03交接给“c2”。');
  });

  it('leaves nothing behind when the leaver is registered again', () =>
    given(registered(), handedOver(), removed('调离'), registered())
      .when(handOver('c3'))
      .then(handedOver('c3'), removed('调离')));
});

describe('taking over', () => {
  it('adds the roles, and remembers all who came before, the latest first', () =>
    given(registered())
      .when(takeOver('c0', ['b9', 'c1']))
      .then(tookOver(['c0', 'b9'])));

  it('is done once', () =>
    given(registered(), tookOver(['c0']))
      .when(takeOver('c0'))
      .thenNothing());

  it('needs somebody who is there', () => {
    given().when(takeOver()).thenRefused('contact-not-found');
    given(registered(), removed())
      .when(takeOver())
      .thenRefused('contact-removed', '王芳已移除；如需恢复，请重新登记。');
  });
});
