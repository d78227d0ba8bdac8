/** An element whose class and part are `name`, or whose parts are `parts`. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  parts = name,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  // And not `element.part`, which DOMs for unit tests have not.
  element.setAttribute("part", parts);
  return element;
}
