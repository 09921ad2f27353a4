import { createHash } from 'node:crypto';
import { GraphQLError, Kind, parse, visit, type DocumentNode, type SelectionSetNode } from 'graphql';
import { LIST_LIMIT } from './variables';

/** What one document may hold. A test holds the web client's own to half of it. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  characters: 65_536,
  /** Words and signs. */
  tokens: 5_000,
  depth: 24,
  /** Fields, with every fragment in its place as often as it is spread. */
  fields: 3_000,
  aliases: 200,
  directives: 100,
  /** Definitions of fragments and operations. */
  definitions: 100,
  /** Uses of fragments, inline ones too. */
  spreads: 200,
  /** The same answer key within one pair of braces. GraphQL compares each with each. */
  repetitions: 20,
  /** Elements of one list. */
  elements: LIST_LIMIT,
};

/** The measures of a document. */
export type DocumentLimits = Readonly<Record<Measure | 'characters' | 'tokens', number>>;

/** A document that may be parsed, validated and run. */
export interface AdmittedDocument {
  /** SHA-256, in hexadecimal: what logs call the document by. */
  readonly hash: string;
}

/**
 * Measures documents before GraphQL validates them, because some of its rules compare every selection with every other. A document
 * is measured once and remembered: the same one again costs a look-up.
 */
export class DocumentAdmission {
  private readonly known = new Map<string, AdmittedDocument>();

  constructor(private readonly limits: DocumentLimits = DOCUMENT_LIMITS) {}

  /** Throws QUERY_TOO_LARGE. What is no GraphQL is admitted: parsing it says better what is wrong. */
  admit(source: string): AdmittedDocument {
    const known = this.known.get(source);
    if (known) return known;
    const fault = faultOf(source, this.limits);
    if (fault) throw new GraphQLError(fault, { extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } });
    const admitted = { hash: createHash('sha256').update(source).digest('hex') };
    this.remember(source, admitted);
    return admitted;
  }

  private remember(source: string, admitted: AdmittedDocument): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    this.known.set(source, admitted);
  }
}

/** At 64 KB each, 16 MB at most; a client has about a hundred. */
const REMEMBERED = 256;

function faultOf(source: string, limits: DocumentLimits): string | undefined {
  const { characters, tokens } = limits;
  if (source.length > characters) {
    return `This document has ${source.length} characters; the limit is ${characters}: send values as variables.`;
  }
  try {
    return faultOfParsed(parse(source, { noLocation: true, maxLexicalTokens: tokens }), limits);
  } catch (error) {
    // The parser's own words for it; every other fault is left to the parser that comes after.
    const isTooLong = error instanceof GraphQLError && error.message.includes(`more that ${tokens} tokens`);
    return isTooLong ? `This document has more than ${tokens} words and signs: ask for less at once.` : undefined;
  }
}

function faultOfParsed(document: DocumentNode, limits: DocumentLimits): string | undefined {
  const sizes = { ...written(document), ...selected(document) };
  const [name] = MEASURES.filter((measure) => sizes[measure] > limits[measure]);
  return name && `This document has ${sizes[name]} ${WORDS[name]}; the limit is ${limits[name]}.`;
}

const WORDS = {
  depth: 'levels of selections',
  fields: 'fields, with its fragments put in their places',
  aliases: 'aliases',
  directives: 'directives',
  definitions: 'operations and fragments',
  spreads: 'uses of fragments',
  repetitions: 'fields of one name in one place',
  elements: 'elements in one list',
};
type Measure = keyof typeof WORDS;
const MEASURES = Object.keys(WORDS) as Measure[];

/** How large the selections are with their fragments put in. Each fragment is measured once, however often it is spread. */
function selected(document: DocumentNode): Pick<Record<Measure, number>, 'depth' | 'fields'> {
  const fragments = new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d.selectionSet]] : [])),
  );
  const measured = new Map<string, { depth: number; fields: number }>();
  const ofFragment = (name: string) => {
    const known = measured.get(name);
    if (known) return known;
    // A circle ends here; that there is one is told by GraphQL's own rule.
    measured.set(name, { depth: 0, fields: 0 });
    const size = ofSelections(fragments.get(name));
    measured.set(name, size);
    return size;
  };
  const ofSelections = (set: SelectionSetNode | undefined): { depth: number; fields: number } => {
    const size = { depth: 0, fields: 0 };
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD ? 1 : 0;
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelections(selection.selectionSet);
      size.depth = Math.max(size.depth, below.depth + isField);
      size.fields += below.fields + isField;
    }
    return size;
  };
  const all = { depth: 0, fields: 0 };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, fields } = ofSelections(definition.selectionSet);
    all.depth = Math.max(all.depth, depth);
    all.fields += fields;
  }
  return all;
}

/** What the document holds as it is written. */
function written(document: DocumentNode): Omit<Record<Measure, number>, 'depth' | 'fields'> {
  const count = { aliases: 0, directives: 0, spreads: 0, repetitions: 0, elements: 0 };
  visit(document, {
    SelectionSet({ selections }) {
      count.repetitions = Math.max(count.repetitions, repetitionsIn(selections));
    },
    Field({ alias }) {
      if (alias) count.aliases++;
    },
    FragmentSpread() {
      count.spreads++;
    },
    InlineFragment() {
      count.spreads++;
    },
    Directive() {
      count.directives++;
    },
    ListValue({ values }) {
      count.elements = Math.max(count.elements, values.length);
    },
  });
  return { ...count, definitions: document.definitions.length };
}

function repetitionsIn(selections: SelectionSetNode['selections']): number {
  const times = new Map<string, number>();
  let most = 0;
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const key = (selection.alias ?? selection.name).value;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    most = Math.max(most, count);
  }
  return most;
}
