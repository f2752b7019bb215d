import type { NestExpressApplication } from '@nestjs/platform-express';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** The paths that the router answers to a method, as the controllers declare them. */
export function pathsFor(method: 'get' | 'post', app: NestExpressApplication): string[] {
  return layersOf(app)
    .flatMap(({ route }) => (route?.methods[method] ? [route.path] : []))
    .toSorted();
}

/** What the router answers besides GET and POST; empty, as forms know no other method. */
export function otherMethods(app: NestExpressApplication): string[] {
  const methods = layersOf(app).flatMap(({ route }) => Object.keys(route?.methods ?? {}));
  return methods.filter((method) => method !== 'get' && method !== 'post');
}

// The types of Express do not tell what its router is made of.
function layersOf(app: NestExpressApplication): readonly Layer[] {
  const { stack } = (app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly Layer[] } }).router;
  // Calls of programs are no pages; test/api tries them all.
  return stack.filter(({ route }) => !route?.path.startsWith('/api/v1'));
}
