// Only comforts: every page works without this file.
(function () {
  "use strict";

  // Dropping or pasting a file into the add form sends it at once.
  document.querySelectorAll("[data-drop]").forEach(function (form) {
    var input = form.querySelector("input[type=file]");
    function take(files) {
      if (!files || !files.length) return;
      input.files = files;
      form.requestSubmit();
    }
    input.addEventListener("change", function () { if (input.files.length) form.requestSubmit(); });
    ["dragenter", "dragover"].forEach(function (name) {
      form.addEventListener(name, function (event) { event.preventDefault(); form.classList.add("over"); });
    });
    ["dragleave", "drop"].forEach(function (name) {
      form.addEventListener(name, function () { form.classList.remove("over"); });
    });
    form.addEventListener("drop", function (event) { event.preventDefault(); take(event.dataTransfer.files); });
    document.addEventListener("paste", function (event) {
      if (event.clipboardData && event.clipboardData.files.length) take(event.clipboardData.files);
    });
  });

  // The field that has the focus lights up where its value stands on the page.
  document.querySelectorAll("[data-mark]").forEach(function (input) {
    var mark = document.getElementById("mark-" + input.dataset.mark);
    if (!mark) return;
    input.addEventListener("focus", function () { mark.classList.add("active"); });
    input.addEventListener("blur", function () { mark.classList.remove("active"); });
  });

  // A clock for the call.
  document.querySelectorAll("[data-timer]").forEach(function (clock) {
    var start = Date.now();
    clock.hidden = false;
    setInterval(function () {
      var seconds = Math.floor((Date.now() - start) / 1000);
      var two = function (number) { return (number < 10 ? "0" : "") + number; };
      clock.textContent = two(Math.floor(seconds / 60)) + ":" + two(seconds % 60);
    }, 1000);
  });

  // What is wrong with a form is read first.
  var problems = document.getElementById("problems");
  if (problems) problems.focus();
})();
