import type { ServerResponse } from 'node:http';

/** How an endpoint answers; `honest` is the body it should send. */
export type Answer = (response: ServerResponse, honest: unknown) => void;

/** Answers JSON. */
export const json =
  (body: unknown, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

/** Answers what it should. */
export const honestly: Answer = (response, honest) => json(honest)(response, honest);

/** Answers text of any type, such as an error page. */
export const text =
  (body: string, type: string, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

/** Answers what it should, but calls it HTML. */
export const asHtml: Answer = (response, honest) => text(JSON.stringify(honest), 'text/html')(response, honest);

/** A path at which every lying provider answers well. */
export const ELSEWHERE = '/elsewhere';

/** Sends the caller elsewhere, to a place that would answer well. */
export const redirect: Answer = (response) => {
  response.writeHead(302, { location: ELSEWHERE, 'content-type': 'application/json' }).end('{}');
};

/** Answers what it should, with ten megabytes more. */
export const huge: Answer = (response, honest) => {
  const body = { ...Object(honest), padding: 'x'.repeat(10 * 1024 * 1024) };
  json(body)(response, honest);
};

/** Never answers. */
export const hang: Answer = () => undefined;

/** Breaks the connection. */
export const breakOff: Answer = (response) => {
  response.destroy();
};

/** Answers a byte a second. */
export const drip: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{');
  const timer = setInterval(() => response.write(' '), 1000);
  response.on('close', () => clearInterval(timer));
};
