import { addressOf } from '../../api/client.ts';
import { Refusal, Unreachable } from '../../api/problem.ts';
import { signedInAgain } from '../../api/session.ts';
import { type Evidence } from './act-types.ts';

type Sending = {
  readonly signal: AbortSignal;
  /** 0 to 100. */
  readonly onProgress: (percent: number) => void;
};

/**
 * Hands a file in and tells how far it is. A session that ends on the way is signed in over the page, and the file goes again.
 * @throws {Refusal | Unreachable}
 */
export async function upload(file: Blob, name: string, sending: Sending): Promise<Evidence> {
  try {
    return await once(file, name, sending);
  } catch (error) {
    const isSignedOut = error instanceof Refusal && error.code === 'sign-in-required';
    if (!isSignedOut || !(await signedInAgain())) throw error;
    return once(file, name, sending);
  }
}

/** `fetch` tells nothing of what has gone out. */
function once(file: Blob, name: string, { signal, onProgress }: Sending): Promise<Evidence> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf('/api/evidence', { query: { name } }));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.round((loaded / total) * 100));
    request.onload = () => {
      if (request.status < 300) resolve(request.response as Evidence);
      else reject(problemIn(request.response));
    };
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(new Unreachable());
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function problemIn(body: unknown): Error {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body;
  return isProblem
    ? new Refusal(body as ConstructorParameters<typeof Refusal>[0])
    : new Unreachable();
}
