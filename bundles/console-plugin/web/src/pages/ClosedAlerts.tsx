import { Button, EmptyState, Flex, FlexItem, FormGroup, FormSelect, FormSelectOption, Title } from '@patternfly/react-core'
import React, { useCallback, useState } from 'react'
import { alertsPath } from '../alerts.ts'
import { usePages } from '../hooks/usePages.ts'
import { useText } from '../i18n/context.ts'
import { separator } from '../messages.ts'
import type { Alert } from '../model-sms.ts'
import type { Names } from '../names.ts'
import { AlertTable } from './AlertTable.tsx'
import { CsvButton } from './CsvButton.tsx'
import { Failure } from './Failure.tsx'

const PAGE = 25

type Props = { names: Names; changes: Record<string, number> }

export const ClosedAlerts: React.FunctionComponent<Props> = ({ names, changes }) => {
  const { text, language } = useText()
  const [line, setLine] = useState('')
  const path = useCallback((cursor: string | null) => alertsPath('closed', line, PAGE, cursor), [line])
  const closed = usePages<Alert>(path)
  return (
    <>
      <Title headingLevel='h3' className='vigie-heading'>
        {text('closedAlerts')}
      </Title>
      <Flex className='vigie-filters' alignItems={{ default: 'alignItemsFlexEnd' }}>
        <FlexItem>
          <FormGroup label={text('line')} fieldId='vigie-alert-line'>
            <FormSelect id='vigie-alert-line' value={line} onChange={(_event, chosen) => setLine(chosen)}>
              <FormSelectOption value='' label={text('all')} />
              {names.lines.map(id => (
                <FormSelectOption key={id} value={id} label={names.line(id)} />
              ))}
            </FormSelect>
          </FormGroup>
        </FlexItem>
        <FlexItem>
          <Button variant='secondary' onClick={closed.restart} isLoading={closed.asking}>
            {text('refresh')}
          </Button>
        </FlexItem>
        <FlexItem>
          <CsvButton path={`/alerts.csv?separator=${separator(language)}`} name={`${text('alerts')}.csv`} />
        </FlexItem>
      </Flex>
      <Failure error={closed.error} />
      {closed.items.length > 0 && (
        <AlertTable alerts={closed.items} names={names} changes={changes} label={text('closedAlerts')} />
      )}
      {!closed.asking && closed.items.length === 0 && (
        <EmptyState variant='xs' headingLevel='h4' titleText={text('noClosedAlerts')} />
      )}
      {closed.older && (
        <Button variant='link' onClick={closed.older} isDisabled={closed.asking}>
          {text('olderAlerts')}
        </Button>
      )}
    </>
  )
}
