import { type paths } from './api.generated.ts';

/** What the description of the API says of a call: what is not in it does not compile. */
export type ApiMethod = 'get' | 'post' | 'put' | 'delete';
export type ApiPath<M extends ApiMethod> = {
  [P in keyof paths]: paths[P] extends Readonly<Record<M, object>> ? P : never;
}[keyof paths];
export type ApiCall<M extends ApiMethod, P extends ApiPath<M>> =
  paths[P] extends Readonly<Record<M, infer Known>> ? Known : never;

/** What may be left out may be undefined, too: neither JSON nor a query carries it. */
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: object extends Pick<T, K> ? Loose<T[K]> | undefined : Loose<T[K]> }
    : T;

type JsonOf<Body> = Body extends { content: { 'application/json': infer Sent } }
  ? Loose<Sent>
  : never;
type JsonBody<O> = O extends { requestBody: infer Body }
  ? { readonly body: JsonOf<Body> }
  : O extends { requestBody?: infer Body }
    ? { readonly body?: JsonOf<Body> }
    : object;

/** The ids in the path, the query and the body, as the call takes them. */
export type ApiAsked<O> = (O extends { parameters: infer Given }
  ? Loose<Pick<Given, Extract<keyof Given, 'path' | 'query'>>>
  : never) &
  JsonBody<O>;

type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : never;
/** What is answered where it is granted. */
export type ApiAnswer<O> = O extends { responses: infer All }
  ? { [S in keyof All]: S extends 200 | 201 ? Json<All[S]> : never }[keyof All]
  : never;
