// The box in the header: offers parties and statements while one types. The keys are those of
// a combobox: arrows, Enter, Escape. Without an offer chosen, Enter opens the search page.

import { Answer } from "./answer.js";
import { Query } from "./query.js";
import { element } from "./view.js";

const PARTIES = 3;
const STATEMENTS = 5;
const PAUSE = 200; // milliseconds

export class SearchBox {
  constructor(form, index, names) {
    Object.assign(this, { form, index, names });
    this.input = form.querySelector("input");
    this.list = form.querySelector("[role=listbox]");
    this.turn = 0;
    this.chosen = -1;
  }

  start() {
    this.input.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.offer(), PAUSE);
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(event.relatedTarget)) this.close();
    });
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the focus
    this.list.addEventListener("click", (event) => this.follow(event.target.closest("[role=option]")));
    if (this.input.value) this.offer();
  }

  async offer() {
    const turn = (this.turn += 1);
    const text = this.input.value.trim();
    if (text.length < 2) return this.close();
    const parties = await this.names.startingWith(text, PARTIES);
    if (turn === this.turn) this.show(text, parties, []);
    const found = await this.statements(text);
    if (turn === this.turn && found.length) this.show(text, parties, found);
  }

  async statements(text) {
    const query = new Query(text);
    const { languages } = await this.index.contents();
    if (!Object.keys(languages).length) return [];
    const answer = await new Answer(query, await this.index.search(query)).settle();
    return answer.next(STATEMENTS);
  }

  show(text, parties, found) {
    const options = [
      ...parties.map(({ href, name }) => ({ href, text: name, note: "Party" })),
      ...found.map(({ text: { href, title, date }, places }) => ({
        href: places[0]?.anchor ? `${href}#${places[0].anchor}` : href, text: title, note: date,
      })),
      { href: this.searchAddress(text), text: `Search for ${text}`, note: "all results" },
    ];
    // More offers for the same words come in while a reader is choosing: the choice stays.
    const chosen = text === this.text ? this.list.children[this.chosen]?.dataset.href : undefined;
    this.text = text;
    this.list.replaceChildren(...options.map((option, at) => this.option(option, at)));
    this.choose(options.findIndex(({ href }) => href === chosen));
    this.expand(document.activeElement === this.input);
  }

  option({ href, text, note }, at) {
    const made = element("li", { role: "option", id: `search-option-${at}`, "aria-selected": "false" },
      element("span", {}, text), " ", element("small", {}, note));
    made.dataset.href = href;
    return made;
  }

  searchAddress(text) {
    const address = new URL(this.form.action);
    address.searchParams.set("q", text);
    return address.href;
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.list.children.length) {
      event.preventDefault();
      this.expand(true);
      this.choose(this.chosen + step);
    } else if (event.key === "Escape") {
      this.escape(event);
    } else if (event.key === "Enter" && this.chosen >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.follow(this.list.children[this.chosen]);
    }
  }

  escape(event) {
    event.preventDefault();
    if (!this.list.hidden) this.close();
    else if (this.input.value) this.input.value = "";
    else this.input.blur();
  }

  choose(at) {
    const options = [...this.list.children];
    this.chosen = at < -1 ? options.length - 1 : at >= options.length ? -1 : at;
    options.forEach((option, other) => option.setAttribute("aria-selected", String(other === this.chosen)));
    const option = options[this.chosen];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  follow(option) {
    if (option) window.location.assign(option.dataset.href);
  }

  expand(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  close() {
    this.turn += 1;
    this.expand(false);
    this.choose(-1);
  }
}
