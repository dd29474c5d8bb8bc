import { encodedSubjectWeights } from './compiled/subject-weights';

/** The character of a weight of nothing; one step of the code is a sixteenth of a nat. */
const zero = 80;
const stepsPerNat = 16;
const first = 35;
const last = 125;
const backslash = 92;

/** The weights of the features of subjects, in nats. */
export function decodeSubjectWeights(encoded: string = encodedSubjectWeights): Float64Array {
  return Float64Array.from(encoded, (char) => (char.charCodeAt(0) - zero) / stepsPerNat);
}

/** As printable characters that a quoted string holds without escapes; weights beyond the range are cut. */
export function encodeSubjectWeights(weights: ArrayLike<number>): string {
  return Array.from(weights, (weight) => {
    const code = Math.min(last, Math.max(first, zero + Math.round(weight * stepsPerNat)));
    return String.fromCharCode(code === backslash || code === 39 ? code + 1 : code);
  }).join('');
}
