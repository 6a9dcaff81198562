/* What a cited document is, shown beside its link on hover and on focus. Without scripts the
   link's title says the same. WCAG 1.4.13: Escape puts it away, the pointer may rest on it, and
   it stays until the reader leaves. */

const SOON = 150; // ms before a pointer that merely passes opens anything
const LATER = 250; // ms in which the pointer may cross from the link to the preview
const GAP = 6; // pixels between the link and the preview

const preview = document.createElement("div");
preview.id = "preview";
preview.className = "preview";
preview.setAttribute("role", "tooltip");
preview.hidden = true;
const what = document.createElement("p");
const leads = document.createElement("p");
leads.className = "leads";
leads.textContent = "The link leads to the document and to every statement that cites it.";
preview.append(what, leads);

let shown = null; // the link whose preview is open
let timer = 0;

/** Beside the line of the link that the reader is at, inside the window. */
function place(link) {
  const line = link.getClientRects()[0];
  const width = document.documentElement.clientWidth;
  const left = Math.max(GAP, Math.min(line.left, width - preview.offsetWidth - GAP));
  const fitsBelow = line.bottom + GAP + preview.offsetHeight < window.innerHeight;
  const top = fitsBelow ? line.bottom + GAP : line.top - GAP - preview.offsetHeight;
  preview.style.left = `${left + window.scrollX}px`;
  preview.style.top = `${top + window.scrollY}px`;
}

function hide() {
  clearTimeout(timer);
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  shown = null;
  preview.hidden = true;
}

function show(link) {
  clearTimeout(timer);
  if (shown === link) return;
  hide();
  shown = link;
  what.textContent = link.dataset.preview;
  preview.hidden = false;
  link.setAttribute("aria-describedby", preview.id);
  place(link);
}

function after(delay, act) {
  clearTimeout(timer);
  timer = setTimeout(act, delay);
}

function offer(link) {
  link.dataset.preview = link.title;
  link.removeAttribute("title");
  link.addEventListener("focus", () => show(link));
  link.addEventListener("blur", hide);
  link.addEventListener("mouseenter", () => after(SOON, () => show(link)));
  link.addEventListener("mouseleave", () => after(LATER, hide));
}

const links = document.querySelectorAll(".cited[title]");
if (links.length) {
  document.body.append(preview);
  preview.addEventListener("mouseenter", () => clearTimeout(timer));
  preview.addEventListener("mouseleave", () => after(LATER, hide));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  links.forEach(offer);
}
