import { FormGroup, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core'
import React from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'

type Field = { id: string; label: string; value: string; change: (value: string) => void }

/** A text, a day, or a local time. */
export const InputField: React.FunctionComponent<
  Field & { type?: 'text' | 'date' | 'datetime-local' | 'number' | 'month' | 'tel'; min?: number }
> = ({ id, label, value, change, type = 'text', min }) => (
  <FormGroup label={label} fieldId={id}>
    <TextInput
      id={id}
      type={type}
      value={value}
      onChange={(_event, typed) => change(typed)}
      {...(min === undefined ? {} : { min })}
    />
  </FormGroup>
)

export const PersonField: React.FunctionComponent<Field & { without?: string }> = ({ id, label, value, change, without }) => {
  const { text } = useText()
  const { names } = useSite()
  return (
    <FormGroup label={label} fieldId={id}>
      <FormSelect id={id} value={value} onChange={(_event, person) => change(person)}>
        <FormSelectOption value='' label={text('choose')} isPlaceholder />
        {names.persons
          .filter(person => person !== without)
          .map(person => (
            <FormSelectOption key={person} value={person} label={names.person(person)} />
          ))}
      </FormSelect>
    </FormGroup>
  )
}
