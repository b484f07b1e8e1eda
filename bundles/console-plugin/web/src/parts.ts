// 3GPP TS 23.038, 6.2.1: what one short message may hold.
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const EXTENDED = '\f^{}\\[~]|€'

/** Roughly how many short messages a text takes; exact but for pairs that would be cut in two. */
export function parts(text: string): number {
  const plain = [...text].every(char => BASIC.includes(char) || EXTENDED.includes(char))
  const length = plain ? [...text].reduce((sum, char) => sum + (EXTENDED.includes(char) ? 2 : 1), 0) : text.length
  const [single, each] = plain ? [160, 153] : [70, 67]
  return length <= single ? 1 : Math.ceil(length / each)
}
