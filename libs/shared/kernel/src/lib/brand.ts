declare const brand: unique symbol;

/** A `Value` that has been checked to be a `Name`: two brands of the same type do not mix. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: { readonly [Key in Name]: true } };
