// The search: the box in the header on every page, and the page /search/ itself.
// What either needs is loaded when it is used, from beside this file, so the archive may stand
// under any path.

const ROOT = new URL("../", import.meta.url);

async function load(name) {
  return import(new URL(`search/${name}.js`, import.meta.url));
}

let shared; // the index and the names, read once for as long as the window shows the site

async function tools() {
  shared ??= Promise.all([load("index"), load("names")]).then(([index, names]) => ({
    index: new index.SearchIndex(ROOT),
    names: new names.Names(ROOT),
  }));
  return shared;
}

async function mountPage(root) {
  const [{ SearchPage }, { index, names }] = await Promise.all([load("page"), tools()]);
  if (root.isConnected) new SearchPage(root, index, names).start();
}

function mountBox(form) {
  const input = form.querySelector("input");
  const start = async () => {
    const [{ SearchBox }, { index, names }] = await Promise.all([load("box"), tools()]);
    new SearchBox(form, index, names).start();
  };
  input.addEventListener("focus", start, { once: true });
}

// Mounts what is on the page and not mounted yet: instant navigation replaces parts of it.
function mount() {
  for (const [selector, mountOne] of [["[data-search-page]", mountPage], ["[data-search-box]", mountBox]]) {
    for (const found of document.querySelectorAll(selector)) {
      if (found.dataset.mounted) continue;
      found.dataset.mounted = "yes";
      mountOne(found);
    }
  }
}

function isTyping(target) {
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
}

function visible(element) {
  return element && element.getClientRects().length > 0;
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const boxes = document.querySelectorAll("[data-search-page] input[type=search], [data-search-box] input");
  const box = [...boxes].find(visible);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

if (window.document$) window.document$.subscribe(mount);
else mount();
