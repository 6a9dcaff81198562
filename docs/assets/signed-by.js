/* The picker: which statements did these parties sign, and those not?
   It works from one file of this site; the choice stands in the address. */

const picker = document.getElementById("picker");
const root = picker.dataset.root;
const MODES = [
  ["all", "Signed by all of"],
  ["any", "Signed by at least one of"],
  ["none", "Signed by none of"],
];
const MOST_SHOWN = 500;

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The choice as it stands in the address: for each mode the ids of parties. */
function readChoice(known) {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(MODES.map(([mode]) => [
    mode,
    [...new Set((query.get(mode) ?? "").split(","))].filter((id) => known.has(id)),
  ]));
}

function writeChoice(choice) {
  const chosen = MODES.filter(([mode]) => choice[mode].length);
  const query = chosen.map(([mode]) => `${mode}=${choice[mode].join(",")}`).join("&");
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

/** The statements that fit a choice, the newest first. */
function fitting(statements, choice, places) {
  const [all, any, none] = MODES.map(([mode]) => choice[mode].map((id) => places.get(id)));
  if (!all.length && !any.length) return [];
  return statements.filter(({ signatories }) =>
    all.every((p) => signatories.has(p)) &&
    (!any.length || any.some((p) => signatories.has(p))) &&
    !none.some((p) => signatories.has(p)),
  );
}

function row(statement) {
  const link = element("a", { href: `${root}statements/${statement.id}/`, textContent: statement.title });
  const count = statement.signatories.size;
  return element("li", {},
    element("time", { dateTime: statement.iso, textContent: statement.date }), " ",
    element("span", { className: "what" }, link), " ",
    element("span", { className: "where", textContent: statement.forum }), " ",
    element("span", { className: "count", textContent: `${count} ${count === 1 ? "signatory" : "signatories"}` }));
}

function sentence(choice, names, count) {
  const listed = (ids, word) => new Intl.ListFormat("en", { type: word }).format(ids.map((id) => names.get(id)));
  const parts = [];
  if (choice.all.length) parts.push(`signed by ${listed(choice.all, "conjunction")}`);
  if (choice.any.length) parts.push(`signed by ${listed(choice.any, "disjunction")}`);
  if (choice.none.length) parts.push(`not by ${listed(choice.none, "disjunction")}`);
  return `${count} ${count === 1 ? "statement" : "statements"} ${parts.join(", ")}`;
}

function chips(mode, choice, names, change) {
  return choice[mode].map((id) => {
    const remove = element("button", { type: "button", textContent: "×" });
    remove.setAttribute("aria-label", `Remove ${names.get(id)}`);
    remove.addEventListener("click", () => {
      choice[mode] = choice[mode].filter((other) => other !== id);
      change(mode);
    });
    return element("li", {}, names.get(id), " ", remove);
  });
}

/** Who is meant by what was typed: a whole name or code, or the only name that begins so. */
function meant(typed, parties) {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return undefined;
  const exact = parties.find(([id, name, code]) => [id, name.toLowerCase(), code.toLowerCase()].includes(wanted));
  const begun = parties.filter(([, name]) => name.toLowerCase().startsWith(wanted));
  return exact ?? (begun.length === 1 ? begun[0] : undefined);
}

function group(mode, label, parties, choice, names, change) {
  const list = element("ul", { className: "chips" });
  const input = element("input", { type: "text", id: `pick-${mode}`, autocomplete: "off" });
  input.setAttribute("list", "pick-parties");
  const add = () => {
    const party = meant(input.value, parties);
    if (!party || MODES.some(([other]) => choice[other].includes(party[0]))) return false;
    choice[mode].push(party[0]);
    input.value = "";
    change(mode);
    return true;
  };
  input.addEventListener("change", add);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); add(); }
  });
  const refresh = () => list.replaceChildren(...chips(mode, choice, names, change));
  const box = element("div", { className: "pick" },
    element("label", { htmlFor: input.id, textContent: label }), list, input);
  return { box, refresh, input };
}

async function start() {
  const response = await fetch(picker.dataset.statements);
  const file = await response.json();
  const places = new Map(file.parties.map(([id], place) => [id, place]));
  const names = new Map(file.parties.map(([id, name]) => [id, name]));
  const statements = file.statements
    .map(([id, iso, date, title, forum, signatories]) => ({ id, iso, date, title, forum, signatories: new Set(signatories) }))
    .sort((a, b) => (a.iso < b.iso ? 1 : a.iso > b.iso ? -1 : a.id < b.id ? 1 : -1));
  const choice = readChoice(places);
  const found = element("p", { className: "figures" });
  found.setAttribute("role", "status");
  const rows = element("ul", { className: "rows dated" });
  const groups = {};
  const show = () => {
    const fit = fitting(statements, choice, places);
    const asked = choice.all.length || choice.any.length;
    found.textContent = asked ? sentence(choice, names, fit.length) : "Pick at least one party that signed.";
    rows.replaceChildren(...fit.slice(0, MOST_SHOWN).map(row));
    if (fit.length > MOST_SHOWN) found.textContent += `; the latest ${MOST_SHOWN} are listed`;
    Object.values(groups).forEach((one) => one.refresh());
  };
  const change = (mode) => { writeChoice(choice); show(); groups[mode].input.focus(); };
  for (const [mode, label] of MODES) groups[mode] = group(mode, label, file.parties, choice, names, change);
  const datalist = element("datalist", { id: "pick-parties" },
    ...file.parties.map(([, name, code]) => element("option", { value: name, label: code })));
  picker.replaceChildren(
    element("div", { className: "picks" }, ...MODES.map(([mode]) => groups[mode].box)),
    datalist, found, rows);
  show();
}

start().catch(() => {
  picker.textContent = "The list of statements could not be loaded.";
});
