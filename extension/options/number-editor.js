/** A slider and a number field for each number, always of one mind; and the question whether a meeting is needed. */

import { format } from "../language/text.js";
import { element } from "../popup/element.js";
import { ranges, readNumber } from "./philosophy-numbers.js";

/**
 * @param {HTMLElement} root
 * @param {import("../language/text.js").Texts} texts
 * @param {(numbers: import("./shapes.js").Numbers | null) => void} changed null while a field holds what cannot be taken
 */
export function numberEditor(root, texts, changed) {
  const rows = ranges.map((range) => numberRow(range, texts, () => changed(read())));
  const needsMeeting = element("input", { type: "checkbox", id: "number-needsMeeting" });
  needsMeeting.addEventListener("change", () => changed(read()));
  root.replaceChildren(
    ...rows.map(({ row }) => row),
    element("p", { class: "choice" }, needsMeeting, element("label", { for: needsMeeting.id }, texts.options_needsMeeting)),
  );

  /** @returns {import("./shapes.js").Numbers | null} */
  function read() {
    const values = rows.map((row) => row.read());
    if (values.includes(null)) return null;
    const [exchange, silence, pitch, unwelcome, block, look] = /** @type {number[]} */ (values);
    return { exchange, silence, pitch, unwelcome, block, look, needsMeeting: needsMeeting.checked };
  }

  return {
    read,
    /** @param {import("./shapes.js").Numbers} numbers */
    show(numbers) {
      for (const { name, show } of rows) show(numbers[name]);
      needsMeeting.checked = numbers.needsMeeting;
    },
    /** To the first field whose number cannot be taken. */
    focusFault() {
      rows.find((row) => row.read() === null)?.field.focus();
    },
  };
}

/**
 * @param {import("./philosophy-numbers.js").NumberRange} range
 * @param {import("../language/text.js").Texts} texts
 * @param {() => void} changed
 */
function numberRow(range, texts, changed) {
  const { name, least, most, from, to, step } = range;
  const id = `number-${name}`;
  const label = texts[`options_number_${name}`];
  const slider = element("input", { type: "range", min: `${from}`, max: `${to}`, step: `${step}`, "aria-label": label, "aria-describedby": `${id}-what` });
  const field = element("input", { type: "number", id, min: `${least}`, max: `${most}`, step: "any", "aria-describedby": `${id}-what ${id}-fault` });
  const fault = element("p", { id: `${id}-fault`, class: "fault", role: "status" });

  const read = () => readNumber(field.value, range);
  const judge = () => {
    const wrong = read() === null;
    field.setAttribute("aria-invalid", String(wrong));
    fault.textContent = wrong ? format(texts.options_numberFault, least, most) : "";
  };
  slider.addEventListener("input", () => {
    field.value = slider.value;
    judge();
    changed();
  });
  field.addEventListener("input", () => {
    const value = read();
    if (value !== null) slider.value = String(value);
    judge();
    changed();
  });
  /** @param {number} value */
  const show = (value) => {
    field.value = String(value);
    slider.value = String(value); // beyond its ends it stays at the end
    judge();
  };
  const row = element(
    "div",
    { class: "number" },
    element("label", { for: id }, label),
    element("span", { id: `${id}-what`, class: "detail" }, texts[`options_numberWhat_${name}`]),
    slider,
    field,
    fault,
  );
  return { row, name, field, read, show };
}
