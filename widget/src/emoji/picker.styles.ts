/** Plain text and not Lit's `css`: the picker is a file of its own, and Lit would be in it a second time. */
export const PICKER_CSS = `
.picker { display: flex; flex-direction: column; gap: 6px; block-size: 100%; min-block-size: 0; }
.picker-search {
  flex: none; min-inline-size: 0; padding: 7px 12px; border: 1px solid var(--_border); border-radius: var(--_radius);
  background: var(--_raised); color: inherit; font: inherit; font-size: max(1em, var(--chizzy-input-font-size, 16px));
}
.picker-search::placeholder { color: var(--_muted); opacity: 1; }
.picker-groups { display: flex; flex: none; justify-content: space-between; }
.picker-list { flex: 1; min-block-size: 0; overflow: hidden auto; position: relative; overscroll-behavior: contain; scrollbar-width: thin; }
.picker-group { content-visibility: auto; contain-intrinsic-size: auto 600px; }
.picker-title { margin: 0; padding: 6px 4px 2px; color: var(--_muted); font: inherit; font-size: 0.85em; font-weight: 600; }
.picker-grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(36px, 1fr)); }
.picker button {
  display: grid; place-items: center; min-inline-size: 0; block-size: 36px; padding: 0; border: 0; border-radius: 8px; background: none; cursor: pointer;
  font: 22px/1 "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif;
}
.picker .picker-groups button { flex: 1 1 0; block-size: 30px; font-size: 17px; }
.picker button:hover, .picker button:focus-visible { background: var(--_raised); }
.picker-none { margin: 16px; color: var(--_muted); text-align: center; }
`;
