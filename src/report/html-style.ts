/** How the page of marks looks, on a screen and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --warn: #b45309; --error: #b91c1c; --info: #1d4ed8; --line: #8886; --soft: #8882; }
@media (prefers-color-scheme: dark) { :root { --warn: #f59e0b; --error: #f87171; --info: #93b4fd; } }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 Georgia, 'Times New Roman', serif; }
h1 { font-size: 1rem; letter-spacing: 0.05em; margin: 0; }
h2 { font: 600 1.1rem/1.4 ui-monospace, monospace; margin: 0; overflow-wrap: anywhere; break-after: avoid; }
article { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: 1rem; }
.counts { margin: 0 0 1rem; font: 0.85rem/1.4 system-ui, sans-serif; opacity: 0.75; break-after: avoid; }
.failure { color: var(--error); font: 0.95rem/1.4 system-ui, sans-serif; }
article { display: flow-root; }
.apart { clear: right; }
.text { margin-right: 23rem; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
.notes { float: right; clear: right; width: 21rem; box-sizing: border-box; margin: 0.2rem 0 0.8rem;
  padding: 0 0 0 2.2rem; border-left: 2px solid var(--soft); font: 0.8rem/1.4 system-ui, sans-serif; }
.notes li { margin-bottom: 0.5rem; break-inside: avoid; overflow-wrap: anywhere; }
.notes li::marker { font-weight: 600; }
.notes span, .tip b, .tip span, .tip small { display: block; }
.notes b { margin-right: 0.5em; }
small { font: 0.72rem/1.4 ui-monospace, monospace; opacity: 0.65; white-space: nowrap; }
code { font: 0.95em ui-monospace, monospace; background: var(--soft); border-radius: 3px; padding: 0 0.2em; }
mark { position: relative; color: inherit; background: none; border-bottom: 2px solid var(--warn); cursor: help; }
mark.error { border-color: var(--error); }
mark.info { border-bottom: 2px dotted var(--info); }
li.error::marker { color: var(--error); }
li.warn::marker { color: var(--warn); }
li.info::marker { color: var(--info); }
sup { font: 600 0.65rem/1 system-ui, sans-serif; margin-left: 0.1em; }
.tip { display: none; position: absolute; left: 0; top: 1.7em; z-index: 1; width: 19rem; padding: 0.6rem 0.8rem;
  white-space: normal; font: 0.85rem/1.4 system-ui, sans-serif; color: CanvasText; background: Canvas;
  border: 1px solid var(--line); border-radius: 4px; box-shadow: 0 2px 10px #0004; }
mark:hover .tip, mark:focus .tip { display: block; }
@media (max-width: 52rem) {
  .row { display: flex; flex-direction: column-reverse; }
  .text { margin: 0 0 0.3rem; }
  .notes { width: auto; }
  .tip { position: fixed; left: 0.5rem; right: 0.5rem; top: auto; bottom: 0.5rem; width: auto; }
}
@media print {
  @page { margin: 1.6cm; }
  :root { color-scheme: light; --warn: #b45309; --error: #b91c1c; --info: #1d4ed8; }
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; line-height: 1.5; }
  .tip { display: none !important; }
  .row { display: block; }
  .text { margin: 0 6.8cm 0 0; }
  .notes { width: 6.2cm; margin: 0 0 0.3cm; font-size: 8pt; }
  small { font-size: 7pt; }
  sup { font-size: 6.5pt; }
  article.marked + article.marked { break-before: page; border: 0; margin: 0; padding: 0; }
}
`
