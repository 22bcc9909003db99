/** A JSON value as Python tells them apart: a whole number is a `bigint`, one with a point or an exponent a `number`, such as 640.0. */
export type PythonValue =
	| null
	| boolean
	| string
	| number
	| bigint
	| readonly PythonValue[]
	| { readonly [key: string]: PythonValue };
