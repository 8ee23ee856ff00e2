// Tables of class "sortable" are sorted by their headings; tools before one search and filter it.
const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\u0111/gi, "d").toLowerCase();
const lang = document.documentElement.lang;
const number = text => parseFloat(lang === "vi" ? text.replace(/\./g, "").replace(",", ".") : text.replace(/,/g, ""));
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0], rows = [...body.rows];
  const before = table.previousElementSibling, tools = before && before.matches(".tools") ? before : null;
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    // Not a button element: browsers do not print those where a heading is repeated on the next page.
    const button = document.createElement("span");
    button.role = "button";
    button.tabIndex = 0;
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        button.click();
      }
    });
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const key = row => {
        const cell = row.cells[column], text = cell.textContent.trim();
        return cell.classList.contains("n") ? number(text) : text;
      };
      const empty = value => value === "" || Number.isNaN(value);
      const order = (a, b) => typeof a === "number" ? a - b : a.localeCompare(b, lang);
      const sorted = rows.map((row, i) => [key(row), i, row]).sort(([a, i], [b, j]) =>
        empty(a) || empty(b) ? empty(a) - empty(b) || i - j : (up ? order(a, b) : order(b, a)) || i - j);
      body.append(...sorted.map(([, , row]) => row));
    });
  });
  if (!tools) continue;
  const texts = rows.map(row => fold(row.textContent));
  const search = tools.querySelector("input"), choice = tools.querySelector("select"), count = tools.querySelector("output");
  const show = () => {
    const words = fold(search.value).split(/\s+/);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every(word => texts[i].includes(word)) || (choice && choice.value && row.dataset.g !== choice.value);
      shown += row.hidden ? 0 : 1;
    });
    count.textContent = shown + " / " + rows.length;
  };
  search.addEventListener("input", show);
  if (choice) choice.addEventListener("change", show);
  show();
  tools.hidden = false;
}
