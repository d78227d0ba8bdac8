// What browsers do when site data is blocked: touching any of these throws.
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException(`Access to ${name} is denied for this document.`, "SecurityError");
    },
  });
}
