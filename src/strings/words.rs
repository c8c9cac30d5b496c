//! The words of the interface, Arabic and English side by side. `{}` marks the place of a value.

use super::Pair;

// The page.
pub(crate) const BRAND: Pair = Pair("إسناد", "Isnad");
pub(crate) const TITLE: Pair =
    Pair("إسناد: من قال ماذا، وأين، ومتى", "Isnad: who said what, where and when");
pub(crate) const TAGLINE: Pair = Pair("من قال ماذا، وأين، ومتى", "who said what, where and when");
pub(crate) const SKIP: Pair = Pair("انتقل إلى النص", "Skip to the text");
pub(crate) const TOOLS: Pair = Pair("الأدوات", "Tools");
pub(crate) const TEXT: Pair = Pair("النص", "Text");
pub(crate) const MAP: Pair = Pair("الخريطة", "Map");
pub(crate) const TIMELINE: Pair = Pair("الخط الزمني", "Timeline");
pub(crate) const TABLES: Pair = Pair("جداول", "Tables");
pub(crate) const LIGHT: Pair = Pair("مظهر فاتح", "Light appearance");
pub(crate) const DARK: Pair = Pair("مظهر داكن", "Dark appearance");
pub(crate) const LANGUAGE_NAME: Pair = Pair("العربية", "English");
pub(crate) const CLOSE: Pair = Pair("أغلق", "Close");
pub(crate) const UNDERSTOOD: Pair = Pair("حسناً", "Dismiss");
pub(crate) const LIST_COMMA: Pair = Pair("، ", ", ");
pub(crate) const STAYS_HERE: Pair =
    Pair("لا شيء مما تلصقه يغادر هذه الصفحة.", "Nothing you paste leaves this page.");
pub(crate) const ATTRIBUTION: Pair = Pair(
    "الأماكن: GeoNames، برخصة CC BY 4.0 (بتعديل) - الخريطة: Natural Earth - أسماء الدول: Unicode CLDR",
    "Places: GeoNames, CC BY 4.0 (modified) - Map: Natural Earth - Country names: Unicode CLDR",
);
pub(crate) const BORDERS: Pair = Pair(
    "الحدود: Natural Earth، بحسب الأمر الواقع، والخطوط المتنازع عليها متقطعة.",
    "Borders: Natural Earth, de facto, disputed lines dashed.",
);

// The field for a text.
pub(crate) const NEW_TEXT: Pair = Pair("نص جديد", "New text");
pub(crate) const INPUT: Pair = Pair("نص للقراءة", "A text to read");
pub(crate) const PASTE_HERE: Pair =
    Pair("الصق نص التقرير هنا، أو أفلت ملفاً", "Paste an account here, or drop a file");
pub(crate) const PUBLISHED: Pair = Pair("يوم النشر", "Day of publication");
pub(crate) const OPEN_FILE: Pair = Pair("افتح ملفاً", "Open a file");
pub(crate) const OPENED_AS: Pair = Pair("فُتح {} بترميز", "Opened {} as");
pub(crate) const READ: Pair = Pair("اقرأ", "Read");
pub(crate) const READING: Pair = Pair("يقرأ…", "Reading…");
pub(crate) const READ_SAMPLE: Pair = Pair("النص المثال", "The sample");
pub(crate) const SAMPLE_NOTE: Pair = Pair(
    "هذا نص مثال: إعادة سرد، بكلماتنا، لما نُسب إلى كامل صقر في مقابلة منشورة.",
    "This is a sample: a retelling, in our own words, of what Kamel Saqr is reported to have said in a published interview.",
);
pub(crate) const SAMPLE_ENGLISH: Pair = Pair("ترجمة المثال إلى الإنجليزية", "The sample in English");

// The text.
pub(crate) const TEXT_GROUP: Pair = Pair(
    "النص وأقواله. الأسهم تنتقل بين الأقوال، ومفتاح الإدخال يفتح القول.",
    "The text and its claims. Arrows move between claims, Enter opens one.",
);
pub(crate) const CLAIM_NAMED: Pair = Pair("قول {}: {}", "Claim by {}: {}");
pub(crate) const ACCORDING_TO: Pair = Pair("، بحسب ", ", according to ");
pub(crate) const ARTICLE_ITSELF: Pair = Pair("التقرير نفسه", "the article itself");
pub(crate) const UNNAMED: Pair = Pair("مصدر لم يُسمَّ", "an unnamed source");
pub(crate) const FIND: Pair = Pair("ابحث في النص", "Find in the text");
pub(crate) const FIND_TITLE: Pair = Pair("ابحث في النص (المفتاح /)", "Find in the text (key /)");
pub(crate) const FOUND_NONE: Pair = Pair("لا نتائج", "Not found");
pub(crate) const FIND_BACK: Pair = Pair("النتيجة السابقة", "Previous match");
pub(crate) const FIND_ON: Pair = Pair("النتيجة التالية", "Next match");
pub(crate) const COVERAGE: Pair = Pair("{} في {}", "{} in {}");
pub(crate) const NOT_COVERED: Pair =
    Pair("بلا قول: {}، ولم تُفهم: {}", "no claim: {}, not understood: {}");
pub(crate) const NOTES: Pair = Pair("ملاحظات القراءة", "Notes on the reading");
pub(crate) const PARTS: Pair = Pair("أجزاء النص", "Parts of the text");
pub(crate) const LONG_TEXT: Pair = Pair(
    "النص طويل ويُعرض جزءاً جزءاً؛ الخريطة والخط الزمني والجداول تشمله كله.",
    "A long text, shown part by part; map, timeline and tables cover all of it.",
);
pub(crate) const PART_OF: Pair = Pair("الجزء {} من {}", "Part {} of {}");
pub(crate) const PART_BEFORE: Pair = Pair("السابق", "Previous");
pub(crate) const PART_AFTER: Pair = Pair("التالي", "Next");

// The card.
pub(crate) const CARD: Pair = Pair("بطاقة القول", "Claim card");
pub(crate) const CHAIN: Pair =
    Pair("سلسلة الإسناد، من الأبعد إلى الأقرب", "The chain of sources, outermost first");
pub(crate) const THE_ARTICLE: Pair = Pair("التقرير", "The article");
pub(crate) const WHY: Pair = Pair("لماذا؟", "Why?");
pub(crate) const HOW_KNOWN: Pair = Pair("كيف عُرف:", "Known how:");
pub(crate) const WORDS_OF_TIME: Pair = Pair("كلمات الزمن:", "Words of time:");
pub(crate) const WORDS_OF_TEXT: Pair = Pair("كلمات النص:", "Words of the text:");
pub(crate) const RULE: Pair = Pair("القاعدة:", "Rule:");
pub(crate) const NOT_FROM_TEXT: Pair = Pair("ليس من النص", "not from the text");
pub(crate) const FROM_TEXT_ALONE: Pair = Pair("من النص وحده", "From the text alone");
pub(crate) const WITH_ANCHORS: Pair = Pair("مع المراسي", "With anchors");
pub(crate) const RESTS_ON: Pair = Pair("يستند إلى:", "Rests on:");
pub(crate) const WHY_DATE: Pair = Pair("لماذا هذا التاريخ؟", "Why this date?");
pub(crate) const WHICH_IS: Pair = Pair("وهو", "which is");
pub(crate) const AFTER_AS_TOLD: Pair =
    Pair("بعد، بحسب ترتيب الرواية وحده:", "after, by the order of the telling alone:");
pub(crate) const FIXED_BY: Pair = Pair("مثبَّت بـ", "fixed by");
pub(crate) const BY_WORDS: Pair = Pair("بدليل", "by the words");
pub(crate) const OR_ELSE: Pair = Pair("أو: {}", "or: {}");
pub(crate) const WHEN: Pair = Pair("متى", "When");
pub(crate) const WHERE: Pair = Pair("أين", "Where");
pub(crate) const WHO: Pair = Pair("من", "Who");
pub(crate) const MOVEMENT: Pair = Pair("انتقال", "Movement");
pub(crate) const MOVEMENT_TOLD: Pair =
    Pair("المنتقل: {}، من: {}، إلى: {}، {}", "Who moves: {}, from: {}, to: {}, {}");
pub(crate) const INFERRED: Pair = Pair("مستنتَج", "inferred");
pub(crate) const NOT_TOLD: Pair = Pair("لم يُذكر", "not told");
pub(crate) const NOT_LOCATED: Pair = Pair("موضعه غير معروف", "location not known");
pub(crate) const KIND: Pair = Pair("النوع:", "Kind:");
pub(crate) const COLUMN_KIND: Pair = Pair("النوع", "Kind");
pub(crate) const COLUMN_COORDINATES: Pair = Pair("الإحداثيات", "Coordinates");
pub(crate) const COORDINATES: Pair = Pair("الإحداثيات:", "Coordinates:");
pub(crate) const IDENTIFIER: Pair = Pair("المعرّف:", "Identifier:");
pub(crate) const SHOW_ON_MAP: Pair = Pair("أظهر موضعه على الخريطة", "Show where it is on the map");
pub(crate) const COULD_ALSO_BE: Pair = Pair("وقد يكون أيضاً:", "Could also be:");
pub(crate) const QUOTE: Pair = Pair("النقل:", "Quotation:");
pub(crate) const CONFIDENCE: Pair =
    Pair("ثقة البرنامج بقراءته:", "The program's trust in its reading:");

// What is taken along from a claim.
pub(crate) const COPY_LINK: Pair = Pair("انسخ رابط القول", "Copy link to this claim");
pub(crate) const COPY_CITATION: Pair = Pair("انسخ كاقتباس", "Copy as citation");
pub(crate) const LINK_COPIED: Pair = Pair("نُسخ الرابط.", "Link copied.");
pub(crate) const CITATION_COPIED: Pair = Pair("نُسخ الاقتباس.", "Citation copied.");
pub(crate) const COPY_BY_HAND: Pair = Pair(
    "المتصفح لا يسمح بالنسخ، فانسخه من هنا:",
    "The browser does not allow copying; copy it from here:",
);
pub(crate) const CITED_SAID: Pair =
    Pair("بحسب التقرير، {}: «{}».", "According to the article, {}: “{}”.");
pub(crate) const CITED_ARTICLE: Pair =
    Pair("بحسب التقرير: «{}».", "According to the article: “{}”.");
pub(crate) const CITED_STANCE: Pair = Pair(" الموقف من القول: {}.", " Stance: {}.");
pub(crate) const CITED_WHEN: Pair = Pair(" متى: {}.", " When: {}.");
pub(crate) const CITED_WHERE: Pair = Pair(" أين: {}.", " Where: {}.");
pub(crate) const CITED_TEXT: Pair = Pair(" المصدر: {}. ", " Source: {}. ");
pub(crate) const CITED_TITLE: Pair = Pair("نص أوله «{}»", "a text that begins “{}”");
pub(crate) const CITED_DAY: Pair = Pair("، نُشر في {}", ", published on {}");
pub(crate) const CITED_SAMPLE: Pair =
    Pair("، وهو إعادة سرد لمقابلة منشورة", ", a retelling of a published interview");

// Times.
pub(crate) const TIME_UNKNOWN: Pair = Pair("وقت غير معروف", "time not known");
pub(crate) const NOT_BEFORE: Pair = Pair("ليس قبل {}", "not before {}");
pub(crate) const NOT_AFTER: Pair = Pair("ليس بعد {}", "not after {}");
pub(crate) const BEFORE: Pair = Pair("قبل {}", "before {}");
pub(crate) const FROM_TO: Pair = Pair("من {} إلى {}", "{} to {}");
pub(crate) const BETWEEN: Pair = Pair("بين {} و{}", "between {} and {}");
pub(crate) const DAY_AT: Pair = Pair("{}، الساعة {}", "{}, {}");
pub(crate) const DAY_BETWEEN: Pair = Pair("{}، بين الساعة {} و{}", "{}, between {} and {}");
pub(crate) const YEAR_UNKNOWN: Pair = Pair("سنة غير مذكورة", "year not told");
pub(crate) const YEAR_UNKNOWN_AFTER: Pair = Pair("{} (السنة غير مذكورة)", "{} (year not told)");

// The map.
pub(crate) const MAP_GROUP: Pair = Pair(
    "خريطة الأماكن والانتقالات. الأسهم تنتقل بينها بترتيب الزمن، و+ و- للتكبير والتصغير، و0 لإظهار كل الأماكن، والنقطة لإظهار المختار.",
    "Map of places and movements. Arrows go through them in the order of time, + and - zoom, 0 shows all places, a full stop what is selected.",
);
pub(crate) const MAP_CONTROLS: Pair = Pair("أدوات الخريطة", "Map controls");
pub(crate) const ZOOM_IN: Pair = Pair("كبّر", "Zoom in");
pub(crate) const ZOOM_OUT: Pair = Pair("صغّر", "Zoom out");
pub(crate) const FIT_MAP: Pair = Pair("أظهر كل الأماكن", "Show all places");
pub(crate) const FIT_LIT: Pair = Pair("أظهر المختار", "Show what is selected");
pub(crate) const HOLD_CTRL: Pair =
    Pair("اضغط Ctrl مع العجلة للتكبير", "Hold Ctrl and scroll to zoom");
pub(crate) const TWO_FINGERS: Pair = Pair("حرّك الخريطة بإصبعين", "Move the map with two fingers");
pub(crate) const KILOMETRES: Pair = Pair("{} كم", "{} km");
pub(crate) const PAN_WEST: Pair = Pair("إلى الغرب", "West");
pub(crate) const PAN_EAST: Pair = Pair("إلى الشرق", "East");
pub(crate) const PAN_NORTH: Pair = Pair("إلى الشمال", "North");
pub(crate) const PAN_SOUTH: Pair = Pair("إلى الجنوب", "South");
pub(crate) const PLACE_NAMED: Pair = Pair("{}: {}", "{}: {}");
pub(crate) const PLACE_HOLDING: Pair = Pair("{}: {}، ومعه {}", "{}: {}, and with it {}");
pub(crate) const PLACES_INSIDE: Pair = Pair("ومعه:", "With it:");
pub(crate) const UNPLACED: Pair = Pair("بلا موضع", "Unplaced");
pub(crate) const NAMED_ONLY: Pair = Pair("ذُكرت فقط", "Only mentioned");
pub(crate) const UNLOCATED: Pair = Pair("موضعها مجهول", "Not located");
pub(crate) const TRAY_EMPTY: Pair = Pair("لا شيء هنا.", "Nothing here.");

// The timeline.
pub(crate) const TIMELINE_GROUP: Pair = Pair(
    "خط زمني للأقوال. الأسهم تنتقل بينها كما هي مرسومة، ومفتاح الإدخال يفتح القول.",
    "Timeline of the claims. Arrows move between them as they are drawn, Enter opens one.",
);
pub(crate) const TIMELINE_CONTROLS: Pair = Pair("أدوات الخط الزمني", "Timeline controls");
pub(crate) const UNDATED: Pair = Pair("بلا تاريخ", "Undated");
pub(crate) const UNDATED_IN_ORDER: Pair =
    Pair("بلا تاريخ، بترتيب الرواية", "Undated, in the order of the telling");
pub(crate) const MORE_IN_TABLES: Pair = Pair("و{} أخرى في الجداول", "and {} more in the tables");
pub(crate) const OUTSIDE: Pair = Pair("خارج المعروض", "Out of sight");
pub(crate) const NO_DATES: Pair = Pair(
    "لم يُعرف تاريخ أي قول. كلها في صينية «بلا تاريخ».",
    "No claim could be dated. All of them are in the Undated tray.",
);
pub(crate) const TIME_RUNS_RTL: Pair = Pair("← الزمن", "← time");
pub(crate) const TIME_RUNS_LTR: Pair = Pair("الزمن →", "time →");
pub(crate) const TURN_TIME: Pair = Pair("اعكس اتجاه الزمن", "Turn the direction of time");
pub(crate) const ORDER_TOLD: Pair = Pair("بترتيب الرواية", "As told");
pub(crate) const LANES: Pair = Pair("الصفوف بحسب", "Lanes by");
pub(crate) const LANES_PLACE: Pair = Pair("بحسب المكان", "by place");
pub(crate) const LANES_ACTOR: Pair = Pair("بحسب الفاعل", "by actor");
pub(crate) const LANES_SPEAKER: Pair = Pair("بحسب القائل", "by speaker");
pub(crate) const NO_LANE: Pair = Pair("غير مذكور", "not told");
pub(crate) const FIT_TIMES: Pair = Pair("أظهر كل الأوقات", "Show all times");
pub(crate) const EARLIER: Pair = Pair("إلى الأقدم", "Earlier");
pub(crate) const LATER: Pair = Pair("إلى الأحدث", "Later");

// Playing.
pub(crate) const PLAYING: Pair = Pair("تشغيل الأقوال", "Playing the claims");
pub(crate) const PLAY: Pair = Pair("شغّل", "Play");
pub(crate) const PAUSE: Pair = Pair("توقف", "Pause");
pub(crate) const STEP_BACK: Pair = Pair("القول السابق", "Previous claim");
pub(crate) const STEP_FORWARD: Pair = Pair("القول التالي", "Next claim");
pub(crate) const STEP_OF: Pair = Pair("{} من {}", "{} of {}");

// The anchors.
pub(crate) const ANCHORS: Pair = Pair("المراسي", "Anchors");
pub(crate) const ANCHORS_ABOUT: Pair = Pair(
    "ما تستند إليه التواريخ غير كلمات النص. أطفئ مرساة أو غيّر أيامها فيُقرأ النص من جديد.",
    "What dates rest on besides the words. Switch an anchor off or change its days, and the text is read again.",
);
pub(crate) const FIRST_DAY: Pair = Pair("من يوم", "from");
pub(crate) const LAST_DAY: Pair = Pair("إلى يوم", "to");
pub(crate) const THE_DAY: Pair = Pair("اليوم", "day");
pub(crate) const RESET: Pair = Pair("كما كان", "Reset");
pub(crate) const RESET_NAMED: Pair = Pair("أعد كما كان: {}", "Reset: {}");
pub(crate) const RESET_ALL: Pair = Pair("أعد كل شيء كما كان", "Reset all");
pub(crate) const RESTING: Pair = Pair("ما يستند إليها: {}", "Resting on it: {}");
pub(crate) const GAPS: Pair =
    Pair("مدد تتركها الكلمات مفتوحة", "Lengths that the words leave open");
pub(crate) const HOURS: Pair = Pair("ساعة", "hours");
pub(crate) const DAYS: Pair = Pair("يوم", "days");
pub(crate) const USUALLY: Pair = Pair("المعتاد: {}", "usually {}");
pub(crate) const REDATED: Pair = Pair("تغيّر تاريخ {}.", "{} changed date.");
pub(crate) const NOTHING_REDATED: Pair = Pair("لم يتغيّر أي تاريخ.", "No date changed.");

// Filters.
pub(crate) const FILTER: Pair = Pair("ترشيح", "Filter");
pub(crate) const ON_WHOSE_WORD: Pair = Pair("على لسان من", "On whose word");
pub(crate) const STANCE: Pair = Pair("الموقف من القول", "Stance");
pub(crate) const SEARCH: Pair = Pair("ابحث في الأقوال", "Search the claims");
pub(crate) const SEARCH_ABOUT: Pair = Pair(
    "كلمات من القول أو من أسماء من فيه وأماكنه، كيفما كُتبت.",
    "Words of the claim, or of the names and places in it, however they are spelled.",
);
pub(crate) const UNDATED_HIDDEN: Pair =
    Pair("ما لا تاريخ له يُحجب معه.", "What has no date is hidden with the rest.");
pub(crate) const CHAIN_DEPTH: Pair = Pair("كم مصدراً قبل القول", "How many sources it came through");
pub(crate) const ANY_DEPTH: Pair = Pair("أي عدد", "any number");
pub(crate) const ARTICLE_ALONE: Pair = Pair("كلام التقرير نفسه", "the article's own word");
pub(crate) const WITNESSED: Pair = Pair(
    "فقط ما رآه المصدر أو سمعه أو أحسّ به بنفسه",
    "Only what the source saw, heard or felt in person",
);
pub(crate) const KIND_OF_CLAIM: Pair = Pair("نوع القول", "Kind of claim");
pub(crate) const WHO_TAKES_PART: Pair = Pair("من له دور فيه", "Who takes part");
pub(crate) const MORE_CHOICES: Pair = Pair("أظهر {} أخرى", "Show {} more");
pub(crate) const FEWER_CHOICES: Pair = Pair("أظهر أقل", "Show fewer");
pub(crate) const FILTER_STATE: Pair = Pair("ما هو محجوب الآن", "What is hidden now");
pub(crate) const SHOWN_OF: Pair =
    Pair("الأقوال المعروضة: {} من {}، والمحجوبة: {}", "{} of {} claims shown, {} hidden");
pub(crate) const DIMMED: Pair =
    Pair("باهتة لأنها خارج المدة المختارة: {}", "Dimmed, outside the chosen time: {}");
pub(crate) const ONLY_THIS_TIME: Pair = Pair("هذه المدة فقط", "Only this time");
pub(crate) const UNDO_BRUSH: Pair = Pair("ألغِ المدة", "Any time");
pub(crate) const SHOW_ALL: Pair = Pair("أظهر الكل", "Show all");

// The legend.
pub(crate) const LEGEND: Pair = Pair("مفتاح", "Legend");
pub(crate) const LEGEND_AFFIRMED: Pair = Pair("مثبَت: يجزم به قائله", "Affirmed by its source");
pub(crate) const LEGEND_HEDGED: Pair = Pair("متحفَّظ عليه: ربما، رجّح…", "Hedged: perhaps, likely…");
pub(crate) const LEGEND_DENIED: Pair = Pair("منفي", "Denied");
pub(crate) const LEGEND_NOT_DONE: Pair = Pair(
    "لم يتم: طُلب أو وُعد به أو خُطط له أو مُنع",
    "Not done: asked, promised, planned or prevented",
);
pub(crate) const LEGEND_RINGS: Pair = Pair(
    "الحلقات: عدد المصادر بين التقرير والقول",
    "Rings: sources between the article and the claim",
);
pub(crate) const LEGEND_AREA: Pair = Pair(
    "قرص أو حدود باهتة: مكان معروف كمنطقة فقط",
    "Soft disc or outline: a place known only as an area",
);
pub(crate) const LEGEND_FADING: Pair = Pair(
    "سهم باهت الطرف: لا يُعرف من أين أو إلى أين",
    "Arrow with a faded end: whence or whither is not known",
);
pub(crate) const LEGEND_FADED: Pair = Pair(
    "شريط بطرفين باهتين: بين أبكر وقت وآخر وقت",
    "Bar with faded ends: between earliest and latest",
);
pub(crate) const LEGEND_SHARED: Pair = Pair(
    "علامات على شريط واحد: أقوال تقع كلها ضمن المدة نفسها",
    "Marks on one bar: claims that lie within the same bounds",
);
pub(crate) const LEGEND_OUTSIDE: Pair = Pair(
    "تظليل مائل: يستند إلى معلومة من خارج النص",
    "Hatch: rests on an anchor from outside the text",
);
pub(crate) const LEGEND_OPEN: Pair = Pair("سهم: طرف لا يُعرف", "Arrow: an end that is not known");
pub(crate) const LEGEND_GHOST: Pair =
    Pair("شريط فاتح: وقت آخر ممكن", "Light bar: another time that fits");
pub(crate) const LEGEND_LINES: Pair = Pair(
    "خطوط تحت الكلمات: خط لكل مصدر بين التقرير والقول، متقطع أو منقّط أو مشطوب كالعلامات",
    "Lines under words: one for each source, dashed, dotted or struck as the marks are",
);
pub(crate) const LEGEND_DEPTH: Pair = Pair(
    "خطوط الهامش: عمق السلسلة في الجملة",
    "Bars in the margin: depth of the chain in the sentence",
);
pub(crate) const LEGEND_NOT_UNDERSTOOD: Pair =
    Pair("جملة لم تُفهم", "A sentence that was not understood");

// Tables.
pub(crate) const TABLE_CLAIMS: Pair = Pair("الأقوال (الخط الزمني)", "Claims (timeline)");
pub(crate) const TABLE_SENTENCES: Pair = Pair("الجمل (النص)", "Sentences (text)");
pub(crate) const TABLE_PLACES: Pair = Pair("الأماكن (الخريطة)", "Places (map)");
pub(crate) const TABLE_MOVEMENTS: Pair = Pair("الانتقالات (الخريطة)", "Movements (map)");
pub(crate) const PARTS_OF_TABLE: Pair = Pair("أجزاء الجدول", "Parts of the table");
pub(crate) const COLUMN_NUMBER: Pair = Pair("الرقم", "No.");
pub(crate) const COLUMN_VERB: Pair = Pair("الفعل", "Verb");
pub(crate) const COLUMN_WHAT: Pair = Pair("القول", "What");
pub(crate) const COLUMN_SENTENCE: Pair = Pair("الجملة", "Sentence");
pub(crate) const COLUMN_STATUS: Pair = Pair("الحالة", "Status");
pub(crate) const COLUMN_MOVER: Pair = Pair("من ينتقل", "Who moves");
pub(crate) const COLUMN_FROM: Pair = Pair("من أين", "From");
pub(crate) const COLUMN_TO: Pair = Pair("إلى أين", "To");
pub(crate) const BY_WAY_OF: Pair = Pair("، عبر ", ", by way of ");
pub(crate) const CHAIN_ARROW: Pair = Pair(" ‹ ", " › ");
pub(crate) const CLAIMS: Pair = Pair("الأقوال", "Claims");

// The keys.
pub(crate) const HELP: Pair = Pair("المفاتيح", "Keys");
pub(crate) const HELP_SIGN: Pair = Pair("؟", "?");
pub(crate) const KEYS_EVERYWHERE: Pair = Pair("في كل مكان", "Everywhere");
pub(crate) const KEY_TAB: Pair = Pair(
    "من مجموعة إلى التالية: الأدوات، النص، الخط الزمني، الخريطة، الجداول",
    "from group to group: tools, text, timeline, map, tables",
);
pub(crate) const KEY_ENTER: Pair = Pair("يفتح ما أنت عليه", "opens what you are on");
pub(crate) const KEY_ESCAPE: Pair =
    Pair("يغلق ويعود إلى حيث كنت", "closes and goes back to where you were");
pub(crate) const KEY_HELP: Pair = Pair("هذه الصفحة", "this sheet");
pub(crate) const KEY_TOOLS: Pair = Pair("بين الأدوات", "between the tools");
pub(crate) const KEY_ENDS: Pair = Pair("الأول والأخير", "the first and the last");
pub(crate) const KEY_CLAIMS: Pair = Pair("بين الأقوال", "between the claims");
pub(crate) const KEY_TEN_CLAIMS: Pair = Pair("عشرة أقوال دفعة واحدة", "ten claims at once");
pub(crate) const KEY_TIME: Pair =
    Pair("أقدم وأحدث، كما هو مرسوم", "earlier and later, as they are drawn");
pub(crate) const KEY_LANES: Pair = Pair("بين الصفوف", "between the lanes");
pub(crate) const KEY_DAY: Pair =
    Pair("اليوم السابق واليوم التالي", "the day before and the day after");
pub(crate) const KEY_ZOOM: Pair =
    Pair("تكبير، تصغير، إظهار الكل", "nearer, farther, show everything");
pub(crate) const KEY_HEAD: Pair =
    Pair("من الصف الأول إلى أزرار اللوحة", "from the first one up to the buttons of the view");
pub(crate) const KEY_MAP: Pair =
    Pair("بين الأماكن والانتقالات بترتيب الزمن", "between places and movements in the order of time");
pub(crate) const KEY_PAN: Pair = Pair("تحريك الخريطة", "moves the map");
pub(crate) const KEY_ROWS: Pair = Pair("بين الرؤوس والصفوف", "between heads and rows");
pub(crate) const KEY_BUTTONS: Pair = Pair("إلى الزر المجاور", "to the next button");

// For those who hear the page.
pub(crate) const CLAIM_SENTENCE: Pair =
    Pair("بحسب {}: {}. الموقف: {}. الزمن: {}.", "According to {}: {}. Stance: {}. When: {}.");
pub(crate) const MOVEMENT_OF: Pair = Pair("انتقال {}", "Movement of {}");
pub(crate) const FROM_PLACE: Pair = Pair("من {}", "from {}");
pub(crate) const TO_PLACE: Pair = Pair("إلى {}", "to {}");
pub(crate) const MOVEMENT_SENTENCE: Pair =
    Pair("{}. الحالة: {}. الزمن: {}.", "{}. Status: {}. When: {}.");
pub(crate) const PLAYS: Pair =
    Pair("تُعرض الأقوال واحداً بعد آخر.", "The claims are shown one after the other.");
pub(crate) const STOPS: Pair = Pair("توقف العرض.", "Stopped.");
pub(crate) const LIT_CLAIM: Pair = Pair("القول المختار: {}", "Selected claim: {}");
pub(crate) const LIT_PLACE: Pair = Pair("المكان المختار: {}", "Selected place: {}");
pub(crate) const NOTHING_LIT: Pair = Pair("لا شيء مختار", "Nothing selected");
