import React from 'react'
import { readable } from '../alerts.ts'
import { time } from '../format.ts'
import { useText, type Text } from '../i18n/context.ts'
import { en, type Key } from '../i18n/en.ts'
import type { AlertEvent } from '../model-sms.ts'
import type { Names } from '../names.ts'

type Props = { trace: AlertEvent[]; names: Names }

/** What happened to an alert, a line for each fact. */
export const History: React.FunctionComponent<Props> = ({ trace, names }) => {
  const { text, language } = useText()
  return (
    <ol className='vigie-history'>
      {readable(trace).map((fact, index) => (
        <li key={index} data-testid='vigie-fact'>
          <span className='vigie-fact-time'>{time(fact.at, language)}</span>
          <span>{said(fact, names, text)}</span>
        </li>
      ))}
    </ol>
  )
}

/** A fact in words; one that this page does not know, by its name in the journal. */
function said(fact: AlertEvent, names: Names, text: Text): string {
  const persons = (fact.persons ?? [fact.person ?? fact.by ?? '']).filter(Boolean).map(names.person).join(', ')
  const key = `event.${fact.event}`
  const what = key in en ? text(key as Key) : fact.event
  const kind = fact.kind ? `notice.${fact.kind.toLowerCase().replaceAll('_', '-')}` : ''
  const level = fact.level === undefined ? '' : ` ${fact.level}`
  const detail = kind in en ? `${text(kind as Key)}${persons ? ` → ${persons}` : ''}` : persons
  return detail ? `${what}${level}${text('colon')}${detail}` : `${what}${level}`
}
