// What the demo's team works on: a studio that builds a harbour's software.

export const WORKSPACE = "Harbour Studio";

export const PEOPLE = [
  "Inés Caballero",
  "Tomasz Zielinski",
  "Amara Okafor",
  "Jonas Lindqvist",
  "Mei Tanaka",
  "Priya Raman",
  "Lucas Moreau",
  "Hana Novak",
  "Diego Fuentes",
  "Sofia Rossi",
  "Omar Haddad",
  "Greta Vogel",
] as const;

export interface BoardContent {
  name: string;
  description: string;
  /** What is done, and to what: each pair is a task. */
  verbs: readonly string[];
  things: readonly string[];
}

export const BOARDS: readonly BoardContent[] = [
  {
    name: "Berth planner",
    description: "Which ship lies where and when, as the pilots see it.",
    verbs: ["Show", "Recalculate", "Explain", "Warn about", "Test", "Speed up", "Redesign", "Log"],
    things: [
      "tide windows on the berth timeline",
      "double bookings at the north quay",
      "draught limits per berth",
      "late arrivals in the day view",
      "the pilot's hand-over sheet",
      "wind limits for tall ships",
      "the crane schedule beside each berth",
      "conflicts when a ship is moved",
      "the weekly plan for print",
    ],
  },
  {
    name: "Customs desk",
    description: "Papers in, clearance out, nobody waits for a stamp.",
    verbs: ["Check", "Import", "Simplify", "Translate", "Archive", "Validate", "Automate", "Review"],
    things: [
      "declarations with more than 200 lines",
      "the tariff code search",
      "scanned bills of lading",
      "rejected manifests",
      "the broker's sign-in by certificate",
      "duplicate container numbers",
      "the clearance receipt",
      "audit exports for the ministry",
      "reminders for missing papers",
    ],
  },
  {
    name: "Website and brand",
    description: "What the town sees of us.",
    verbs: ["Write", "Sketch", "Photograph", "Measure", "Publish", "Shorten", "Rework", "Retire"],
    things: [
      "the page about night works",
      "icons for the ferry timetable",
      "the open-day announcement",
      "alt texts of the gallery",
      "the contact form",
      "loading time of the start page",
      "the press kit",
      "the sign system at gate 3",
      "the newsletter's layout",
    ],
  },
];

export const DESCRIPTIONS: readonly string[] = [
  "",
  "",
  "The pilots asked for this in the last review. Start with the **north quay**, the others follow.",
  "## What we know\n\n- happens about twice a week\n- always around the change of shift\n\n## Done when\n\nNobody has to call the tower for it.",
  "See the notes of Tuesday's call. Small steps, please: one berth first, measure, then the rest.",
  "1. collect three real examples\n2. agree on the wording with the desk\n3. build it\n4. tell everybody",
  "The numbers come from `GET /berths/{id}/limits`. If they are older than an hour, say so instead of hiding it.",
];

export const COMMENTS: readonly string[] = [
  "I can take this one after the review.",
  "Tried it with last week's data: works, but the **tide table** is an hour off in summer time.",
  "Who decides about the wording? I would keep it short.",
  "Done on my side. Please look at it with a fresh eye.",
  "The desk says thank you, this saves them about an hour a day.",
  "Blocked until we have the new limits from the port authority.",
  "Let us split it: reading first, changing later.",
  "Found the cause: two clocks. Fix is small, test is not.",
  "Looks good to me.",
  "I moved the screenshots into the files of this task.",
  "Can we do this without another dialog?",
  "Measured again: 340 ms before, 90 ms now.",
];
