// Whatever is brought, the page says by name what is wrong, keeps the text and goes on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { readingOf } from "./lib/reading.mjs";
import { FIXTURE, SECOND, utf16, windows1256 } from "./lib/texts.mjs";

const SENTENCE = "قال الوزير إن الوفد وصل إلى حلب ثم غادر إلى دمشق. ";

/** About so many bytes of UTF-8, never more; a line where `end` ends none. */
const text = (bytes, end) => (SENTENCE + end).repeat(Math.floor(bytes / Buffer.byteLength(SENTENCE + end)));

/** Puts a text into the field as a script would: a test's own typing could not hold half a character. */
async function bring(desk, text) {
  const field = await desk.openField();
  await field.evaluate((one, words) => {
    one.value = words;
    one.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}

async function assertTold(desk, code) {
  const codes = await desk.notices();
  assert.ok(codes.includes(code), `no notice ${code}; the page says ${JSON.stringify(codes)}`);
  const words = await desk.page.innerText(`[data-notice="${code}"]`);
  assert.ok(words.trim().length > 20 && (await desk.page.isVisible(`[data-notice="${code}"]`)), "the notice has no words");
}

async function assertKept(desk, length) {
  const kept = await desk.page.inputValue('[data-input="account"]');
  assert.equal(kept.length, length, "the text in the field was not kept");
}

/** The page is alive when it reads the next text. Typed over megabytes, Chromium takes minutes to be able to undo it. */
async function assertAlive(desk) {
  await bring(desk, SECOND);
  await desk.page.fill('[data-input="published"]', "2023-03-10");
  await desk.submit();
  const names = (await desk.pinNames()).join(" | ");
  assert.match(names, /Beirut/, "the next text is not read");
}

const CASES = [
  ["an empty text", "", "empty-text"],
  ["spaces and line ends alone", " \n\t\u00a0\n", "empty-text"],
  ["a line of 2 MB", text(2_000_000, ""), "long-text"],
  ["3 MB", text(3_000_000, "\n"), "too-long"],
  ["half characters", `قال الوزير\ud800 إن الوفد وصل إلى\udc00 حلب\ud83d.`, "broken-characters"],
  ["10,000 combining marks", `قال${"\u064b\u0651\u0300\u0323".repeat(2_500)} الوزير`, "many-marks"],
  ["a text without Arabic", "The minister said that the delegation had left Aleppo.", "no-arabic"],
];

for (const [what, text, code] of CASES) {
  test(`${what}: told as ${code}, kept, and the page goes on`, (t) =>
    // Chromium itself takes long to lay out megabytes in a field.
    withDesk({ patience: text.length > 1_000_000 ? 180_000 : 15_000 }, async (desk) => {
      await bring(desk, text);
      const from = performance.now();
      await desk.submit();
      t.diagnostic(`answered after ${Math.round(performance.now() - from)} ms`);
      await assertTold(desk, code);
      await assertKept(desk, text.length);
      await assertAlive(desk);
    }));
}

test("what was shown before stays when the next text is refused", () =>
  withDesk({}, async (desk) => {
    const before = await desk.markedClaims();
    await bring(desk, "");
    await desk.submit();
    assert.deepEqual(await desk.markedClaims(), before, "the account before was lost");
  }));

const PICTURE = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de", "hex");

/** Opens a file through the file chooser. */
async function choose(desk, name, buffer) {
  await desk.openField();
  const chooser = desk.page.waitForEvent("filechooser");
  await desk.page.locator(".file-button").click();
  await (await chooser).setFiles({ name, mimeType: "text/plain", buffer });
}

test("a file that is no text is named, and the text in the field is kept", () =>
  withDesk({}, async (desk) => {
    await bring(desk, SECOND);
    await choose(desk, "photo.txt", PICTURE);
    await desk.page.waitForSelector("[data-notice]");
    await assertTold(desk, "binary-file");
    assert.match(await desk.page.innerText("[data-notice]"), /photo\.txt/, "the file is not named");
    await assertKept(desk, SECOND.length);
    await assertAlive(desk);
  }));

for (const [label, bytes] of [
  ["utf-8", Buffer.from(FIXTURE)],
  ["windows-1256", windows1256(FIXTURE)],
  ["utf-16le", utf16(FIXTURE)],
]) {
  test(`a file in ${label} is opened as it was written, and the encoding is shown`, () =>
    withDesk({}, async (desk) => {
      await choose(desk, "account.txt", bytes);
      await desk.page.waitForFunction(() => document.querySelector('[data-input="account"]').value);
      assert.equal(await desk.page.inputValue('[data-input="account"]'), FIXTURE, "the letters are scrambled");
      assert.equal(await desk.page.inputValue('[data-input="encoding"]'), label, "another encoding is shown");
      await desk.submit();
      const { claims } = await readingOf(FIXTURE);
      assert.ok((await desk.markedClaims()).length >= 40, `few of ${claims.length} claims are marked`);
      await assertTold(desk, "file-opened");
    }));
}

test("a wrong guess of the encoding can be set right", () =>
  withDesk({}, async (desk) => {
    await choose(desk, "account.txt", windows1256(FIXTURE));
    await desk.page.waitForFunction(() => document.querySelector('[data-input="account"]').value);
    await desk.page.selectOption('[data-input="encoding"]', "utf-8");
    assert.match(await desk.page.inputValue('[data-input="account"]'), /\ufffd/, "the switch does nothing");
    await desk.page.selectOption('[data-input="encoding"]', "windows-1256");
    assert.equal(await desk.page.inputValue('[data-input="account"]'), FIXTURE);
  }));

test("a dropped file is opened too", () =>
  withDesk({}, async (desk) => {
    await desk.openField();
    await desk.page.evaluate((words) => {
      const data = new DataTransfer();
      data.items.add(new File([words], "dropped.txt", { type: "text/plain" }));
      const field = document.querySelector('[data-input="account"]');
      field.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, SECOND);
    await desk.page.waitForFunction(() => document.querySelector('[data-input="account"]').value);
    assert.equal(await desk.page.inputValue('[data-input="account"]'), SECOND);
  }));

test("markup in a text stays text", () =>
  withDesk({}, async (desk) => {
    const text = `${SECOND} <img src=x onerror=alert(1)> <script>alert(2)</script>`;
    await desk.read(text);
    const made = await desk.page.locator(".passage img, .passage script").count();
    assert.equal(made, 0, "the text became markup");
    assert.match(await desk.page.innerText(".passage"), /<img src=x onerror=alert\(1\)>/, "the words are changed");
  }));
