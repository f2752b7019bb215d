declare module 'opencc-js/dict/JPShinjitaiCharacters' {
  /** `新 舊|…`: a character of today, a space, and its older shapes, for every character that has some. */
  const pairs: string;
  export default pairs;
}
