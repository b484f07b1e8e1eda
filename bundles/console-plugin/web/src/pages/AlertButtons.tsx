import { Button, Flex, FlexItem, FormSelect, FormSelectOption } from '@patternfly/react-core'
import React, { useState } from 'react'
import { actions, type AlertAction } from '../alerts.ts'
import { api } from '../api/index.ts'
import { useAction } from '../hooks/useAction.ts'
import { useText } from '../i18n/context.ts'
import type { Alert } from '../model-sms.ts'
import type { Names } from '../names.ts'
import { Failure } from './Failure.tsx'

type Props = { alert: Alert; names: Names; done: () => void }

/** What may be done with an alert, in the user's own name or in that of a person. */
export const AlertButtons: React.FunctionComponent<Props> = ({ alert, names, done }) => {
  const { text } = useText()
  const [by, setBy] = useState('')
  const { busy, error, run } = useAction()
  const act = async (action: AlertAction) => {
    await run(() => api.post(`/alerts/${alert.id}/${action}`, by ? { by } : {}))
    done()
  }
  const possible = actions(alert.state)
  if (possible.length === 0) {
    return null
  }
  return (
    <>
      <Flex className='vigie-filters'>
        {possible.map(action => (
          <FlexItem key={action}>
            <Button
              size='sm'
              variant={action === 'acknowledge' ? 'primary' : 'secondary'}
              isDisabled={busy}
              onClick={() => void act(action)}
            >
              {text(`do.${action}`)}
            </Button>
          </FlexItem>
        ))}
        <FlexItem>
          <FormSelect aria-label={text('inTheNameOf')} value={by} onChange={(_event, person) => setBy(person)}>
            <FormSelectOption value='' label={text('inMyName')} />
            {names.persons.map(person => (
              <FormSelectOption key={person} value={person} label={`${text('inTheNameOf')} ${names.person(person)}`} />
            ))}
          </FormSelect>
        </FlexItem>
      </Flex>
      <Failure error={error} />
    </>
  )
}
