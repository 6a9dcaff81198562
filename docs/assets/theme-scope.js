// What the theme's other scripts expect to find: the site's scope, and values kept in it.
// Runs before anything is drawn. Storage may be switched off; then nothing is remembered.
__md_scope = new URL(document.currentScript.dataset.base, location);
__md_hash = (text) => [...text].reduce((hash, c) => ((hash << 5) - hash + c.charCodeAt(0)) | 0, 0);
__md_get = (key, storage, scope = __md_scope) => {
  try {
    return JSON.parse((storage || localStorage).getItem(`${scope.pathname}.${key}`));
  } catch {
    return null;
  }
};
__md_set = (key, value, storage, scope = __md_scope) => {
  try {
    (storage || localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // not remembered
  }
};
