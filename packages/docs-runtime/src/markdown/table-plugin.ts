import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/**
 * Puts every table into a frame that scrolls by itself, and names its columns in the markup, so that
 * styles and scripts can tell them: `data-of` on the frame is the first head, `data-column` on a
 * cell its own.
 */
export function makeTablePlugin(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        const heads = findAll(node, 'th').map((cell) => context.textContent(cell));
        const names = heads.map(toName);
        return {
          type: 'element',
          tagName: names[0] === 'field' ? 'field-table' : 'div',
          properties: {
            class: 'table-frame',
            'data-of': names[0] ?? '',
            // No landmark: a page has many tables, some with the same heads.
            role: 'group',
            tabindex: '0',
            'aria-label': `Table: ${heads.join(', ')}`,
          },
          children: [nameColumns(node, names)],
        };
      },
    },
  });
}

/** Roles are said outright: on a phone the styles lay rows out as blocks, which hides what they are. */
function nameColumns(table: Element, names: readonly string[]): Element {
  return withChildren(withRole(table, 'table'), (section) =>
    withChildren(withRole(section, 'rowgroup'), (row) =>
      withChildren(withRole(row, 'row'), (cell, at) => ({
        ...cell,
        properties: {
          ...cell.properties,
          role: cell.tagName === 'th' ? 'columnheader' : 'cell',
          'data-column': names[at] ?? '',
        },
      })),
    ),
  );
}

function withRole(element: Element, role: string): Element {
  return { ...element, properties: { ...element.properties, role } };
}

/** A copy whose child elements are changed; white space between them goes. */
function withChildren(parent: Element, change: (child: Element, at: number) => Element): Element {
  const elements = parent.children.filter((child): child is Element => child.type === 'element');
  return { ...parent, children: elements.map(change) };
}

function findAll(parent: Element, tagName: string): Element[] {
  return parent.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === tagName ? [child] : findAll(child, tagName),
  );
}

function toName(head: string): string {
  return head
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
