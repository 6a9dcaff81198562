// What html-validate holds the pages to: its recommended rules, less these, each for its reason.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // How the source is written, not what it says: Material's templates leave blanks, and write
    // the doctype in small letters, which HTML allows.
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    // Material's ids __drawer, __search, __config: any id without a blank is valid HTML.
    "valid-id": ["error", { relaxed: true }],
    // Material's checkboxes that hold the state of the drawer say autocomplete="off", so that
    // Firefox does not restore them.
    "valid-autocomplete": "off",
    // The switch of light and dark is a form that is never sent; the search box is sent with Enter.
    "wcag/h32": "off",
    // The offers below the search box are a listbox that follows the typing; a select cannot.
    // A wide table is a region, so that keys can scroll it; it is no section of the text.
    "prefer-native-element": ["error", { exclude: ["listbox", "region"] }],
    // Material writes "On this page" twice, for the drawer and for the margin; one is displayed.
    "unique-landmark": "off",
    // Titles are as long as the titles of statements.
    "long-title": "off",
    // A list may be named.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};
