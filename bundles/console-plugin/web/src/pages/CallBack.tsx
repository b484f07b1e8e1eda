import { Button, Flex, FlexItem, FormGroup, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core'
import React, { useState } from 'react'
import { api } from '../api/index.ts'
import { useAction } from '../hooks/useAction.ts'
import { useText } from '../i18n/context.ts'
import type { Call } from '../model.ts'
import type { Names } from '../names.ts'
import { Failure } from './Failure.tsx'

/** Rings a person, then the customer, who sees the line's number. */
export const CallBack: React.FunctionComponent<{ call: Call; names: Names }> = ({ call, names }) => {
  const { text } = useText()
  const [person, setPerson] = useState('')
  const [to, setTo] = useState(call.caller ?? '')
  const [placed, setPlaced] = useState(false)
  const { busy, error, run } = useAction()
  const place = async () => {
    setPlaced(await run(() => api.post('/calls', { line: call.line, person, to })))
  }
  const id = `vigie-call-back-${call.id}`
  return (
    <div data-testid='vigie-call-back'>
      <Flex alignItems={{ default: 'alignItemsFlexEnd' }}>
        <FlexItem>
          <FormGroup label={text('callBackBy')} fieldId={`${id}-by`}>
            <FormSelect id={`${id}-by`} value={person} onChange={(_event, chosen) => setPerson(chosen)}>
              <FormSelectOption value='' label={text('choosePerson')} isPlaceholder />
              {names.persons.map(each => (
                <FormSelectOption key={each} value={each} label={names.person(each)} />
              ))}
            </FormSelect>
          </FormGroup>
        </FlexItem>
        <FlexItem>
          <FormGroup label={text('number')} fieldId={`${id}-to`}>
            <TextInput id={`${id}-to`} type='tel' value={to} onChange={(_event, number) => setTo(number)} />
          </FormGroup>
        </FlexItem>
        <FlexItem>
          <Button variant='secondary' isLoading={busy} isDisabled={busy || !person || !to} onClick={() => void place()}>
            {text('callBack')}
          </Button>
        </FlexItem>
      </Flex>
      <Failure error={error} />
      {placed && <p data-testid='vigie-placed'>{text('placed')}</p>}
    </div>
  )
}
