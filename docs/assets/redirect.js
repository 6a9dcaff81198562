// Carries the place on the page (#p-7) along to the new address.
(function () {
  addEventListener("DOMContentLoaded", function () {
    var moved = document.getElementById("moved");
    if (moved) location.replace(moved.href + location.hash);
  });
})();
