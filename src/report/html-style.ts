/** How the page of marks looks, on a screen and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --warn: #b45309; --error: #b91c1c; --info: #1d4ed8; --line: #8884; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 Georgia, 'Times New Roman', serif; }
h1 { font-size: 1rem; letter-spacing: 0.05em; margin: 0; }
h2 { font: 600 1.1rem/1.4 ui-monospace, monospace; margin: 0; overflow-wrap: anywhere; }
article { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: 1rem; }
.counts { margin: 0 0 1rem; font: 0.85rem/1.4 system-ui, sans-serif; opacity: 0.75; }
.failure { color: var(--error); font: 0.95rem/1.4 system-ui, sans-serif; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: 2rem; }
.story { white-space: pre-wrap; overflow-wrap: anywhere; }
.notes { margin: 0; padding-left: 1.6rem; font: 0.85rem/1.4 system-ui, sans-serif; }
.notes li { margin-bottom: 0.7rem; break-inside: avoid; }
.notes li::marker { font-weight: 600; }
.notes b, .notes span, .tip b, .tip span { display: block; }
.notes code, .tip code { font-size: 0.8rem; opacity: 0.7; }
mark { position: relative; color: inherit; background: none; border-bottom: 2px solid var(--warn); cursor: help; }
mark.error, li.error::marker { border-color: var(--error); color: var(--error); }
mark.info { border-bottom: 2px dotted var(--info); }
sup { font: 600 0.65rem/1 system-ui, sans-serif; margin-left: 0.1em; }
.tip { display: none; position: absolute; left: 0; top: 1.7em; z-index: 1; width: 19rem; padding: 0.6rem 0.8rem;
  white-space: normal; font: 0.85rem/1.4 system-ui, sans-serif; color: CanvasText; background: Canvas;
  border: 1px solid var(--line); border-radius: 4px; box-shadow: 0 2px 10px #0004; }
mark:hover .tip, mark:focus .tip { display: block; }
@media (max-width: 50rem) { .columns { grid-template-columns: 1fr; } }
@media print {
  body { margin: 0; max-width: none; font-size: 10.5pt; }
  .tip { display: none !important; }
  .columns { grid-template-columns: minmax(0, 1fr) 6cm; gap: 0.8cm; }
  article { break-inside: auto; }
  article + article { break-before: page; border: 0; }
}
`
