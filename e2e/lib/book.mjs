// A book of testimonies of any length: invented people in real places, the same for the same number of claims.

const WITNESSES = [
  "سليم الحداد", "مريم العطار", "نبيل الصايغ", "هالة الخطيب", "ياسر القاضي", "رنا الحلبي",
  "فادي النجار", "لمى البيطار", "عادل الشامي", "سمر الدباغ", "وائل الحكيم", "نجوى الصباغ",
];
const MOVERS = ["الوفد", "القافلة", "المدير", "الطبيب", "القائد", "السفينة", "اللجنة", "الوزير"];
const PLACES = [
  "دمشق", "حلب", "حمص", "حماة", "اللاذقية", "طرطوس", "بيروت", "طرابلس", "عمّان", "بغداد", "الموصل", "أربيل",
  "إسطنبول", "أنقرة", "القاهرة", "الإسكندرية", "موسكو", "طهران", "الرياض", "الدوحة", "صنعاء", "عدن", "تونس",
  "الجزائر", "الرباط", "باريس", "برلين", "جنيف", "إدلب", "درعا", "دير الزور", "الرقة",
];
const MONTHS = [
  "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
  "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
];

/** One claim a sentence, each of another shape: gone, arrived, met, denied, planned, perhaps. */
const SENTENCES = [
  ({ who, mover, from, to, day }) => `قال ${who} إن ${mover} غادر ${from} إلى ${to} في ${day}. `,
  ({ who, mover, to, day }) => `وأضاف ${who} أن ${mover} وصل إلى ${to} في ${day}. `,
  ({ who, to, day }) => `وأكد ${who} أن اجتماعاً عُقد في ${to} في ${day}. `,
  ({ who, mover, to, day }) => `ونفى ${who} أن يكون ${mover} قد زار ${to} في ${day}. `,
  ({ who, mover, to }) => `وأوضح ${who} أن ${mover} كان ينوي السفر إلى ${to}. `,
  ({ who, to, day }) => `ورجّح ${who} أن تكون الطرق قد قُطعت في ${to} في ${day}. `,
];
const A_TESTIMONY = 60;

/** Numbers that look like chance and are always the same. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A text in which each sentence makes about one claim. */
export function book(sentences) {
  const roll = dice(7);
  const pick = (list) => list[roll(list.length)];
  const parts = [];
  for (let at = 0; at < sentences; at++) {
    if (at % A_TESTIMONY === 0) parts.push(`${at ? "\n\n" : ""}شهادة ${WITNESSES[(at / A_TESTIMONY) % WITNESSES.length]}\n\n`);
    const who = WITNESSES[Math.floor(at / A_TESTIMONY) % WITNESSES.length];
    const day = `${1 + roll(28)} ${pick(MONTHS)} ${2012 + Math.floor((at / sentences) * 10)}`;
    parts.push(pick(SENTENCES)({ who, mover: pick(MOVERS), from: pick(PLACES), to: pick(PLACES), day }));
  }
  return parts.join("");
}
