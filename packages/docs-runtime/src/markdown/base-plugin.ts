import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

/** Pages link to each other from the root of the site; this puts the site's base path before it. */
export function makeBasePlugin(base: string): HastPluginDefinition {
  return defineHastPlugin({
    name: 'base-path',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties?.['href'];
        if (typeof href !== 'string' || !href.startsWith('/') || href.startsWith('//')) return;
        context.setProperty(node, 'href', base + href.slice(1));
      },
    },
  });
}
