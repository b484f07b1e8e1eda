import { FlexItem, FormGroup, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core'
import React, { useEffect, useState } from 'react'
import { useText } from '../i18n/context.ts'
import type { MessageFilter } from '../messages.ts'
import { MESSAGE_STATES } from '../model-sms.ts'
import type { Names } from '../names.ts'

type Props = { filter: MessageFilter; change: (filter: MessageFilter) => void; names: Names }

/** A number is asked for once nothing more is typed. */
const PATIENCE_MILLIS = 600

export const MessageFilters: React.FunctionComponent<Props> = ({ filter, change, names }) => {
  const { text } = useText()
  const [number, setNumber] = useState(filter.number)
  useEffect(() => {
    if (number === filter.number) {
      return
    }
    const timer = setTimeout(() => change({ ...filter, number }), PATIENCE_MILLIS)
    return () => clearTimeout(timer)
  }, [number, filter, change])
  const choice = (key: 'direction' | 'state' | 'line', options: [string, string][]) => (
    <FlexItem>
      <FormGroup label={text(key)} fieldId={`vigie-message-${key}`}>
        <FormSelect
          id={`vigie-message-${key}`}
          value={filter[key]}
          onChange={(_event, chosen) => change({ ...filter, [key]: chosen })}
        >
          <FormSelectOption value='' label={text(key === 'line' ? 'all' : 'any')} />
          {options.map(([value, label]) => (
            <FormSelectOption key={value} value={value} label={label} />
          ))}
        </FormSelect>
      </FormGroup>
    </FlexItem>
  )
  return (
    <>
      {choice('direction', [
        ['in', text('direction.in')],
        ['out', text('direction.out')],
      ])}
      {choice('state', MESSAGE_STATES.map(state => [state, text(`message.${state}`)]))}
      {choice('line', names.lines.map(line => [line, names.line(line)]))}
      <FlexItem>
        <FormGroup label={text('number')} fieldId='vigie-message-number'>
          <TextInput id='vigie-message-number' value={number} onChange={(_event, typed) => setNumber(typed)} />
        </FormGroup>
      </FlexItem>
    </>
  )
}
