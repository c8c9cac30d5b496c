// Types of <isnad-account>, and of the messages to and from a frame that shows embed.html.
// Copy this file into a project, or refer to it: /// <reference path="embed.d.ts" />

declare global {
  interface HTMLElementTagNameMap {
    "isnad-account": IsnadAccountElement;
  }

  interface GlobalEventHandlersEventMap extends IsnadEventMap {}
}

/** `<isnad-account>`: reads an article of the page and shows who said what, where and when. */
export interface IsnadAccountElement extends HTMLElement {
  /**
   * Reads a text instead of the page's, of which nothing is then marked in the page; without a text the page is read
   * again, as it is now. Rejects with an `IsnadError`, with an `AbortError` where another text was asked for meanwhile or the element
   * was taken down, and with a `RangeError` where `published` is no day.
   */
  analyze(text?: string, options?: { published?: IsnadDay }): Promise<IsnadAnalysis>;
  /** What was read last; null before. Made anew at each call. */
  getAnalysis(): IsnadAnalysis | null;
  /** Lights a claim, or none; an id that there is not changes nothing. Rejects with a `TypeError` for what is no id. */
  select(claimId: string | null): Promise<void>;
  /** Lights the first claim that is not over before a time. Rejects with a `RangeError` for what is no time. */
  seek(time: IsnadIsoTime): Promise<void>;
  /** Lights claim after claim, in the order of time. */
  play(): Promise<void>;
  pause(): Promise<void>;
  /** What is shown, as one file that needs no program: a page or a picture. Rejects with an `IsnadError`. */
  export(format: "html" | "svg"): Promise<Blob>;
  /** Takes everything back; the children of the element show again. Only one that is put into the document anew begins again. */
  destroy(): Promise<void> | undefined;
}

/** The attributes of the element; those that are no words of a list are free. */
export interface IsnadAccountAttributes {
  /** CSS selector of the account on the page; without it the nearest `article` around, else `main`, else the first `article`. */
  for?: string;
  /** Address of an account, http or https, instead of the page. */
  src?: string;
  lang?: IsnadLanguage;
  dir?: IsnadDirection;
  numerals?: "auto" | "arab" | "latn";
  /** The day of publication; without it that which the page says of itself. */
  "reference-date"?: IsnadDay;
  view?: IsnadView;
  highlight?: "off" | "hover" | "all";
  theme?: IsnadTheme;
  loading?: "lazy" | "eager" | "click";
  /** The claim that is lit first. */
  claim?: string;
  /** There or not: nothing that changes the reading is offered. */
  readonly?: boolean | "";
  /** The name of this embed in the address of the page; `isnad` for the first without one. */
  "data-isnad-link"?: string;
}

/** What stands behind `#` of `embed.html`, each percent-encoded and parted by `&`. At most one of `t` and `src`. */
export interface IsnadFrameOptions {
  v: "1";
  /** The text: UTF-8, raw deflate, base64url. */
  t?: string;
  src?: string;
  published?: IsnadDay;
  lang?: IsnadLanguage;
  dir?: IsnadDirection;
  numerals?: "auto" | "arab" | "latn";
  theme?: IsnadTheme;
  view?: IsnadView;
  readonly?: "1";
  /** A name for the frame, which its messages bear: letters, digits, `_` and `-`, 64 at the most. */
  id?: string;
  /** Origin of the page around. */
  parent?: string;
  link?: string;
}

export type IsnadLanguage = "ar" | "en" | `ar-${string}` | `en-${string}`;
export type IsnadDirection = "rtl" | "ltr";
export type IsnadTheme = "auto" | "light" | "dark";
export type IsnadView = "linked" | "map" | "timeline" | "table" | "text";
/** `YYYY-MM-DD`. */
export type IsnadDay = string;
/** Local civil time, `YYYY-MM-DDTHH:MM`. */
export type IsnadTime = string;

/**
 * `YYYY-MM-DD`, or with `THH:MM`, seconds, a fraction of them, `Z` or an offset; taken to the minute, as local civil time
 * of the account, whatever the zone.
 */
export type IsnadIsoTime = string;

export interface IsnadEventMap {
  "isnad:ready": CustomEvent<{ version: string }>;
  /** How much was read, and for how many milliseconds; `getAnalysis` has all of it by then. */
  "isnad:parsed": CustomEvent<{ claims: number; places: number; ms: number }>;
  "isnad:select": CustomEvent<IsnadSelected>;
  "isnad:time": CustomEvent<{ from: IsnadTime; to: IsnadTime }>;
  "isnad:resize": CustomEvent<{ height: number }>;
  "isnad:error": CustomEvent<{ code: IsnadErrorCode; message: string }>;
}

/** What is lit now, where that was asked for, and the link that leads to it. */
export interface IsnadSelected {
  claimId: string | null;
  source: IsnadSource;
  link: string;
  /** Whether a reader has chosen it just now: then `embed.js` takes a step of the history. */
  chosen: boolean;
}

/** A view, the tools around the views, or `host`: a call, a message, an attribute, a link or the words of the article. */
export type IsnadSource = "text" | "map" | "timeline" | "table" | "toolbar" | "host";

/** What went wrong, by its name. The list is closed. */
export type IsnadErrorCode =
  | "wasm-blocked"
  | "wasm-missing"
  | "other-build"
  | "worker-refused"
  | "reader-crashed"
  | "reader-slow"
  | "text-missing"
  | "text-empty"
  | "text-too-long"
  | "src-refused"
  | "src-missing"
  | "bad-fragment"
  | "bad-message"
  | "offline"
  | "bad-format"
  | "not-drawn"
  | "crashed";

export interface IsnadError extends Error {
  code: IsnadErrorCode;
}

/** Messages of a frame to the page around it; `id` is the name of the frame, or empty. */
export type IsnadFrameMessage =
  | { isnad: 1; id: string; type: "ready"; version: string }
  | { isnad: 1; id: string; type: "height"; height: number }
  | ({ isnad: 1; id: string; type: "select" } & IsnadSelected)
  | { isnad: 1; id: string; type: "time"; from: IsnadTime; to: IsnadTime }
  | { isnad: 1; id: string; type: "error"; code: IsnadErrorCode }
  | { sentinel: "amp"; type: "embed-size"; height: number };

/** Messages of the page around to a frame; one that names another frame is left alone. */
export type IsnadHostMessage = { isnad: 1; id?: string } & (
  /** The frame tells `ready` and `height` again, if it has told them. */
  | { type: "hello" }
  | { type: "select"; claimId: string | null }
  /** With `keep`, only what is lit becomes another. */
  | { type: "select"; link: string; keep?: boolean }
  | { type: "seek"; time: IsnadIsoTime }
  | { type: "theme"; theme: IsnadTheme }
  | { type: "text"; text: string; published?: IsnadDay | null }
);

/** What was read, as `getAnalysis` and `analyze` hand it out. */
export interface IsnadAnalysis {
  /** A field never changes its meaning without another number here. */
  schema: 1;
  account: { text: string; sha256: string };
  claims: IsnadMarkedClaim[];
  /** All of it, as the command `isnad read` prints it. */
  reading: IsnadReading;
}

/** How a claim is drawn, and whether it stands in the page. */
export interface IsnadMarkedClaim {
  id: string;
  form: "affirmed" | "hedged" | "not-done" | "denied";
  polarity: "affirmed" | "denied";
  pieces: IsnadSpan[];
  /** Whether all its words stand in the page, once; of a text that is not the page's own none does. */
  found: boolean;
}

/** `[start, end)` in Unicode code points of the text. */
export type IsnadSpan = [start: number, end: number];

/** `isnad-reading`, version 1. Fields may be added; `null` is what is not known. */
export interface IsnadReading {
  format: "isnad-reading";
  version: 1;
  engine: { name: string; version: string };
  account: {
    sha256: string;
    language: string;
    length: number;
    text: string | null;
    published: IsnadDay | null;
    zone: string | null;
  };
  anchors: IsnadAnchor[];
  gaps: { key: string; minutes: number; usual: number }[];
  sections: { title: IsnadSpan | null; span: IsnadSpan }[];
  sentences: { span: IsnadSpan; status: "claims" | "no-claim" | "not-understood" }[];
  actors: IsnadActor[];
  places: IsnadPlace[];
  times: IsnadTimeExpression[];
  claims: IsnadClaim[];
  notes: { code: string; spans: IsnadSpan[]; claims: string[]; params: Record<string, number | string> }[];
}

export interface IsnadBounds {
  earliest: IsnadTime | null;
  latest: IsnadTime | null;
}

export interface IsnadTimeValue extends IsnadBounds {
  edtf: string | null;
}

export interface IsnadAnchor extends IsnadBounds {
  id: string;
  key: string;
  kind: "published" | "year" | "event" | "editor";
  label: string;
  names: Record<string, string>;
  origin: string;
  enabled: boolean;
}

/** The article itself is `a0`. */
export interface IsnadActor {
  id: string;
  name: string | null;
  names: Record<string, string>;
  kind: "article" | "person" | "organisation" | "group" | "state";
  mentions: IsnadSpan[];
}

export interface IsnadPlace {
  id: string;
  name: string;
  names: Record<string, string>;
  kind: "country" | "region" | "city" | "town" | "building" | "airport" | "base" | "airspace" | "water" | "other";
  lat: number | null;
  lon: number | null;
  radius_km: number | null;
  ids: string[];
  within: string | null;
  mentions: IsnadSpan[];
  candidates: { name: string; lat: number; lon: number; why: string }[];
}

export interface IsnadTimeExpression extends IsnadTimeValue {
  id: string;
  span: IsnadSpan;
  kind: "date" | "range" | "part-of-day" | "clock" | "duration" | "relative" | "order" | "vague";
  grain: "minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "season" | "year" | "decade";
  clock: string | null;
  alternatives: IsnadTimeValue[];
}

export interface IsnadClaim {
  id: string;
  span: IsnadSpan;
  pieces: IsnadSpan[];
  kind:
    | "event" | "state" | "speech" | "request" | "promise" | "threat" | "refusal" | "decision" | "purpose" | "evaluation";
  quote: "direct" | "indirect" | "mixed";
  /** Who says that who said it, outermost first; the article always leads. */
  chain: IsnadLink[];
  polarity: "affirmed" | "denied";
  certainty: "certain" | "probable" | "possible" | "unstated";
  realis:
    | "happened" | "ongoing" | "decided" | "planned" | "requested" | "promised" | "ordered" | "prepared" | "conditional"
    | "feared" | "not-permitted" | "prevented";
  markers: IsnadSpan[];
  actors: {
    actor: string;
    role: "agent" | "patient" | "addressee" | "companion" | "beneficiary" | "about";
    span: IsnadSpan | null;
  }[];
  places: {
    place: string;
    span: IsnadSpan;
    role: "at" | "from" | "to" | "via" | "about" | "time-anchor" | "institution";
  }[];
  movement: IsnadMovement | null;
  time: IsnadClaimTime;
  confidence: "high" | "medium" | "low";
  rule: string;
  edited: boolean;
}

export interface IsnadLink {
  actor: string;
  class:
    | "author" | "say" | "assert" | "assert-strong" | "comment" | "narrate" | "continue" | "point-out" | "hint"
    | "explain" | "reveal" | "believe" | "know" | "perceive" | "estimate" | "doubt" | "claim" | "accuse" | "deny"
    | "refuse" | "admit" | "inform" | "relay" | "request" | "order" | "promise" | "threat" | "warn" | "suggest"
    | "decide" | "ask" | "according-to" | "medium" | "switch" | "anonymous";
  cue: IsnadSpan | null;
  mention: IsnadSpan | null;
  resolved: "default" | "named" | "role-noun" | "pronoun" | "elided" | "continuation" | "impersonal" | "editor";
}

export interface IsnadMovement {
  mover: string | null;
  from: string | null;
  to: string | null;
  via: string[];
  from_known: "stated" | "inferred" | "none";
  to_known: "stated" | "inferred" | "none";
  status:
    | "done" | "ongoing" | "decided" | "planned" | "requested" | "promised" | "prepared" | "ordered" | "not-permitted"
    | "denied" | "turned-back";
}

export interface IsnadClaimTime {
  basis: "explicit" | "partial" | "relative" | "inherited" | "frame" | "inferred" | "unknown";
  expressions: string[];
  extent: "point" | "within" | "throughout";
  text_only: IsnadTimeValue;
  anchored: IsnadTimeValue & { starts: IsnadBounds | null; ends: IsnadBounds | null; alternatives: IsnadTimeValue[] };
  because: {
    side: "both" | "earliest" | "latest";
    relation: "on" | "before" | "after" | "during" | "near" | "same-as" | "frame" | "anchor";
    of: string;
    words: IsnadSpan | null;
    rule: string;
  }[];
}
