import { useEffect, useState } from 'react'

/** Milliseconds since 1970, once a minute: what makes the line of now move. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
