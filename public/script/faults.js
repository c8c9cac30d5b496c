// Why the program did not start, by a code of a closed list, and in words for whoever sees nothing else.

const WORDS = {
  "wasm-blocked": [
    "تمنع سياسة هذه الصفحة تشغيل برنامج العرض (WebAssembly).",
    "The policy of this page refuses the program that draws (WebAssembly).",
  ],
  "wasm-missing": [
    "لم يصل برنامج العرض كاملاً. أعد تحميل الصفحة.",
    "The program that draws did not arrive whole. Reload the page.",
  ],
  offline: [
    "لا اتصال بالشبكة، ولم يصل برنامج العرض. أعد تحميل الصفحة بعد عودته.",
    "There is no network, and the program that draws did not arrive. Reload the page later.",
  ],
  crashed: [
    "توقف برنامج العرض عن العمل. أعد تحميل الصفحة.",
    "The program that draws has stopped. Reload the page.",
  ],
  "other-build": [
    "نسخة العرض غير نسخة القارئ، فلا تعملان معاً. أعد تحميل الصفحة.",
    "The page and its reader are of different versions and do not work together. Reload the page.",
  ],
};

/** The smallest program there is. */
const EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];

/** An error with a code of its own. */
export const fault = (code, cause, message = code) => Object.assign(new Error(message, { cause }), { code });

/** The code of what went wrong: where the error bears none, what the browser still allows tells it. */
export async function codeOf(error) {
  if (WORDS[error?.code]) return error.code;
  const isAllowed = await WebAssembly.compile(new Uint8Array(EMPTY)).catch(() => null);
  if (!isAllowed) return "wasm-blocked";
  return navigator.onLine ? "wasm-missing" : "offline";
}

/** The words for a code in Arabic ("ar") or English. */
export const wordsOf = (code, language) => WORDS[code][/^ar/.test(language) ? 0 : 1];

/** The words for a code as a paragraph that bears it. */
export function paragraph(code, message) {
  const words = document.createElement("p");
  words.dataset.notice = code;
  words.textContent = message;
  return words;
}

/** A notice that tells a code in both languages: which one is wanted is not known yet. */
export function told(code) {
  const notice = document.createElement("div");
  notice.className = "notice error fault";
  notice.dataset.notice = code;
  for (const [at, language] of ["ar", "en"].entries()) {
    const words = document.createElement("p");
    words.lang = language;
    words.dir = at ? "ltr" : "rtl";
    words.textContent = WORDS[code][at];
    notice.append(words);
  }
  return notice;
}
