/* What a page does beyond being read: copying a citation, of the whole or of one paragraph.
   Everything it offers is on the page without it; nothing is sent anywhere. */

import "./preview.js";

const note = document.createElement("p");
note.className = "copied-note";
note.setAttribute("role", "status");
note.hidden = true;

function say(words) {
  document.body.append(note);
  note.textContent = words;
  note.hidden = false;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { note.hidden = true; }, 4000);
}

async function copy(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    say(words);
  } catch {
    say("Copying is not allowed here: select the text and copy it.");
  }
}

/** The paragraph numbers of the text, as [anchor, number]. */
function paragraphs() {
  return [...document.querySelectorAll(".statement-text .number")].map((link) => [
    link.hash.slice(1),
    link.getAttribute("aria-label").replace(/^Paragraph /, ""),
  ]);
}

/** Name a paragraph in every citation of the page, or none ("" for the whole statement). */
function pin(citing, anchor, number) {
  for (const place of citing.querySelectorAll(".pin")) {
    place.textContent = anchor ? place.dataset.pin.replace("{number}", number) : "";
  }
  for (const place of citing.querySelectorAll(".address")) {
    place.textContent = place.textContent.split("#")[0] + (anchor ? `#${anchor}` : "");
  }
}

function offerParagraphs(citing) {
  const label = document.createElement("label");
  label.className = "paragraph-choice";
  label.textContent = "Cite ";
  const select = document.createElement("select");
  select.append(new Option("the whole statement", ""));
  for (const [anchor, number] of paragraphs()) {
    select.append(new Option(`paragraph ${number}`, anchor));
  }
  select.addEventListener("change", () => {
    const number = select.selectedOptions[0].text.replace(/^paragraph /, "");
    pin(citing, select.value, number);
  });
  label.append(select);
  citing.prepend(label);
  return select;
}

function offerCopies(citing) {
  for (const term of citing.querySelectorAll("dt")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy the citation, ${term.textContent}`);
    const style = term.textContent;
    button.addEventListener("click", () => {
      copy(term.nextElementSibling.textContent, `Copied: ${style}`);
    });
    term.append(button);
  }
}

/** A click on a paragraph's number goes there and copies its plain citation. */
function copyOnNumber(citing, select) {
  document.querySelector(".statement-text").addEventListener("click", (event) => {
    const link = event.target.closest(".number");
    if (!link) return;
    select.value = link.hash.slice(1);
    select.dispatchEvent(new Event("change"));
    copy(citing.querySelector("dd").textContent, `Copied the citation of ${link.getAttribute("aria-label").toLowerCase()}`);
  });
}

/** "Also in" under a paragraph: fetch what is said of it from below, or send it back there. */
function showSharedWordingInPlace() {
  const home = document.querySelector(".shared-wording");
  home?.closest("article").addEventListener("click", (event) => {
    const link = event.target.closest(".also");
    if (!link) return;
    const said = document.getElementById(link.hash.slice(1));
    const here = said.parentElement !== home;
    event.preventDefault();
    if (here) home.append(said); else link.closest(".block").after(said);
    said.open = !here;
    link.setAttribute("aria-expanded", String(!here));
  });
}

/** A link to a folded place opens it. */
function openTarget() {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* #50% names no place, and is no reason to stop */ }
  const target = document.getElementById(name);
  if (target?.matches("details")) target.open = true;
}

showSharedWordingInPlace();
openTarget();
addEventListener("hashchange", openTarget);

const citing = document.querySelector("[data-citing]");
if (citing) {
  const select = offerParagraphs(citing);
  offerCopies(citing);
  copyOnNumber(citing, select);
}
