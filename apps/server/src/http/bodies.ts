import { type FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Rejection } from '#contract';
import { type BodyConfig, type BodyKind } from '#http';
import { plainTexts } from './plain-texts.ts';
import { isWithin, type JsonBounds } from './json-bounds.ts';

type Bounds = JsonBounds & {
  readonly bytes: number;
  /** True: it may come over a slow line, within the time that a whole request has. */
  readonly mayBeSlow: boolean;
};

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** Tables are ten thousand lines of contacts, also as a list of objects; what a file itself may have its reader says. */
const BOUNDS: Readonly<Record<BodyKind, Bounds>> = {
  form: { bytes: 64 * KILOBYTE, keys: 1_000, values: 5_000, mayBeSlow: false },
  text: { bytes: MEGABYTE, keys: 1_000, values: 5_000, mayBeSlow: false },
  list: { bytes: MEGABYTE, keys: 10_000, values: 20_000, mayBeSlow: false },
  table: { bytes: 8 * MEGABYTE, keys: 100_000, values: 120_000, mayBeSlow: true },
  document: { bytes: 30 * MEGABYTE, keys: 1_000, values: 5_000, mayBeSlow: true },
};

/** What a route takes that says nothing. */
export const FORM_BYTES = BOUNDS.form.bytes;

/** For a body that may not be slow. */
const BODY_MS = 30_000;

const configOf = (request: FastifyRequest): BodyConfig => request.routeOptions.config as BodyConfig;

const boundsOf = ({ takes = 'form' }: BodyConfig): Bounds => BOUNDS[takes];

/** What a file holds is its reader's to judge. */
const bringsFile = ({ takes }: BodyConfig): boolean => takes === 'document' || takes === 'table';

/** Whether the body of a request may be read before it is known who sends it. */
export const isFromAnybody = (request: FastifyRequest): boolean =>
  configOf(request).fromAnybody === true;

/** Every route reads JSON within the bounds of what it takes, and nothing else. Before any route is registered. */
export function boundBodies(adapter: FastifyAdapter): void {
  const fastify = adapter.getInstance();
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit ??= boundsOf((route.config ?? {}) as BodyConfig).bytes;
  });
  // What is too long is let in and dropped, so that its sender comes to read the answer; Fastify would hang up on it.
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (reply.statusCode === 413) reply.removeHeader('connection');
    done();
  });
  const parse = fastify.getDefaultJsonParser('error', 'error');
  adapter.useBodyParser('application/json', false, {}, (request, body, done) => {
    const text = body.toString('utf8');
    if (!isWithin(text, boundsOf(configOf(request)))) {
      done(new Rejection('body-too-much'));
      return;
    }
    void parse(request, text, (error, value: unknown) => {
      done(error, error ? undefined : plainTexts(value, bringsFile(configOf(request))));
    });
  });
  // Nest would read it: nobody here sends it but a foreign page's form.
  adapter.useBodyParser('application/x-www-form-urlencoded', false, {}, (_request, _body, done) => {
    done(Object.assign(new Error('JSON only'), { statusCode: 415 }));
  });
}

/** What is not whole after its time is cut off: a body that trickles holds nothing for long. @param ms default 30 s */
export function endSlowBodies(fastify: FastifyInstance, ms = BODY_MS): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const end = (request: FastifyRequest, done: () => void): void => {
    clearTimeout(timers.get(request));
    done();
  };
  fastify.addHook('preParsing', (request, _reply, _payload, done) => {
    const { mayBeSlow } = boundsOf(configOf(request));
    if (!mayBeSlow) {
      const cut = (): unknown => request.raw.destroy();
      timers.set(request, setTimeout(cut, ms));
    }
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => end(request, done));
  fastify.addHook('onResponse', (request, _reply, done) => end(request, done));
  fastify.addHook('onRequestAbort', end);
}
