// The search page: reads the address, asks the index, shows the answer.

import { Answer } from "./answer.js";
import { Facets, Labels } from "./facets.js";
import { loosened } from "./loosen.js";
import { Query, SIGNED } from "./query.js";
import { element, offerList, plural, resultItem } from "./view.js";

const PAGE = 10; // results shown at a time
const PAUSE = 250; // milliseconds without a key before words are looked up

export class SearchPage {
  constructor(root, index, names) {
    Object.assign(this, { root, index, names });
    this.part = (name) => root.querySelector(`[data-${name}]`);
    this.form = root.querySelector("form");
    this.labels = new Labels(root);
    this.facets = new Facets(root, this.labels, (field, value) => this.ask(this.query.toggling(field, value)));
    this.turn = 0; // of the last query: an answer to an earlier one comes too late
  }

  start() {
    this.form.hidden = false;
    this.part("without").hidden = true;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask(this.typed());
    });
    this.form.elements.q.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.ask(this.typed(), "replaceState"), PAUSE);
    });
    this.form.elements.sort.addEventListener("change", () => this.ask(this.typed()));
    this.part("add-party").addEventListener("click", () => this.addParty());
    this.form.elements.party.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.addParty();
    });
    this.part("more").addEventListener("click", () => this.showMore(true));
    this.facets.onOpen(() => this.answer());
    window.addEventListener("popstate", () => this.root.isConnected && this.readAddress());
    this.readAddress();
  }

  readAddress() {
    this.query = Query.from(new URLSearchParams(window.location.search));
    this.form.elements.q.value = this.query.text;
    this.form.elements.sort.value = this.query.sort;
    this.part("narrow").open ||= Object.keys(this.query.chosen).length > 0;
    return this.answer();
  }

  typed() {
    return this.query.with({ text: this.form.elements.q.value.trim(), sort: this.form.elements.sort.value });
  }

  ask(query, how = "pushState") {
    clearTimeout(this.pause);
    this.query = query;
    window.history[how](window.history.state, "", this.href(query));
    return this.answer();
  }

  href(query) {
    const parameters = query.parameters.toString();
    return window.location.pathname + (parameters ? `?${parameters}` : "");
  }

  async addParty() {
    const { party, signed } = this.form.elements;
    const [named] = await this.names.named(party.value);
    const id = this.labels.party(party.value) ?? (named && this.labels.party(named.name));
    party.setCustomValidity(id || !party.value ? "" : "No signatory is called so.");
    party.reportValidity();
    if (!id) return;
    party.value = "";
    const values = this.query.chosen[signed.value] ?? [];
    this.ask(this.query.choosing(signed.value, [...new Set([...values, id])]));
  }

  // Looks the query up and shows the answer, unless another query came in between.
  async answer() {
    const turn = (this.turn += 1);
    const { query } = this;
    if (query.isEmpty) return this.showNothing();
    this.root.setAttribute("aria-busy", "true");
    try {
      const contents = await this.index.contents();
      if (!Object.keys(contents.languages).length) return this.showNoIndex(contents);
      const answer = await new Answer(query, await this.index.search(query)).settle();
      const [shown, counts] = await Promise.all([answer.next(PAGE), answer.counts(this.facets.open)]);
      if (turn === this.turn) await this.show(answer, shown, counts);
    } catch (error) {
      if (turn === this.turn) this.say("The search did not work. Try again, or browse below.");
      throw error;
    } finally {
      if (turn === this.turn) this.root.removeAttribute("aria-busy");
    }
  }

  async show(answer, shown, counts) {
    this.current = answer;
    this.say(this.said(answer));
    this.facets.show(answer.query, counts);
    this.part("results").replaceChildren();
    this.append(shown);
    await this.offer(answer);
  }

  said(answer) {
    if (!answer.total) {
      const [word] = answer.missing;
      return word ? `No statement has the word “${word}”.` : "No statement answers to all of this.";
    }
    return `${answer.exact ? "" : "At most "}${plural(answer.total, answer.counted)}`;
  }

  append(results) {
    this.part("results").append(...results.map((result) => resultItem(result, this.labels)));
    this.part("more").hidden = !this.current.hasMore;
  }

  async showMore() {
    const results = await this.current.next(PAGE);
    const before = this.part("results").children.length;
    this.append(results);
    this.part("results").children[before]?.querySelector("a").focus();
  }

  // Pages of parties that are named, what may have been meant, other languages, what to leave out.
  async offer(answer) {
    const { query } = answer;
    const named = await this.names.named(query.text);
    const parties = offerList("Pages of parties", named.map(({ href, name }) => ({ href, text: name })));
    const offers = [parties ?? (await this.offerMeant(answer)), this.offerLanguages(answer)];
    this.showOffers(answer, offers);
    if (!answer.total) this.showOffers(answer, [...offers, await this.offerLooser(query)]);
  }

  showOffers(answer, offers) {
    if (this.current === answer) this.part("offers").replaceChildren(...offers.filter(Boolean));
  }

  async offerLooser(query) {
    const links = await loosened(this.index, query, this.labels);
    return offerList("Looser", links.map((link) => ({ ...link, href: this.href(link.query) })));
  }

  async offerMeant({ query, total }) {
    const meant = await this.names.meant(query.text);
    const close = meant.filter(({ run }) => !total || run.split(" ").length === query.text.split(/\s+/).length);
    return offerList("Did you mean", close.map(({ party }) => ({ href: party.href, text: party.name })));
  }

  offerLanguages({ query, others }) {
    if (!others.length) return null;
    const names = others.map((language) => this.labels.of("language", language)).join(", ");
    return offerList("Texts in other scripts", [{ href: this.href(query.with({ everywhere: true })), text: `Search in ${names} too` }]);
  }

  showNothing() {
    this.say("");
    this.facets.showChosen(this.query);
    this.part("results").replaceChildren();
    this.part("offers").replaceChildren();
    this.part("more").hidden = true;
  }

  showNoIndex({ left_out: count }) {
    this.say(count
      ? `This preview has no search index: the archive's ${plural(count, "text")} are more than extra.search_limit in mkdocs.yml. The published site has one.`
      : "This site was built without a search index.");
  }

  say(text) {
    this.part("status").replaceChildren(text ? element("strong", {}, text) : "");
  }
}
