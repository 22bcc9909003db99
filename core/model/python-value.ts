/**
 * A JSON value with Python's distinction of numbers: a whole number is a `bigint`, a number with a point or an
 * exponent, such as 640.0, is a `number`.
 */
export type PythonValue =
	| null
	| boolean
	| string
	| number
	| bigint
	| readonly PythonValue[]
	| { readonly [key: string]: PythonValue };
