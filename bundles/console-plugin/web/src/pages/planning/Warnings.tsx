import { Button, EmptyState, Flex, FlexItem, FormGroup, FormSelect, FormSelectOption, Label } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import React, { useCallback, useState } from 'react'
import { api } from '../../api/index.ts'
import { useAction } from '../../hooks/useAction.ts'
import { useAsked } from '../../hooks/useAsked.ts'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { PlanningWarning } from '../../model-planning.ts'
import type { Page } from '../../model.ts'
import { warningsPath } from '../../planning/paths.ts'
import { zonedTime } from '../../zoned.ts'
import { Failure } from '../Failure.tsx'

const EVERY_MILLIS = 60_000
const AHEAD_DAYS = 30
const COLOUR = { gap: 'red', absent: 'orange', unconfirmed: 'orange' } as const

/** What ought to be known of the plannings, and who has seen it. */
export const Warnings: React.FunctionComponent = () => {
  const { text } = useText()
  const { names } = useSite()
  const [team, setTeam] = useState('')
  const ask = useCallback(
    (signal: AbortSignal) => api.get<Page<PlanningWarning>>(warningsPath(team, Date.now(), AHEAD_DAYS), signal),
    [team],
  )
  const { value, error, again } = useAsked(ask, EVERY_MILLIS)
  return (
    <section data-testid='vigie-warnings'>
      <Flex className='vigie-filters' alignItems={{ default: 'alignItemsFlexEnd' }}>
        <FlexItem>
          <FormGroup label={text('team')} fieldId='vigie-warnings-team'>
            <FormSelect id='vigie-warnings-team' value={team} onChange={(_event, chosen) => setTeam(chosen)}>
              <FormSelectOption value='' label={text('all')} />
              {names.teams.map(each => (
                <FormSelectOption key={each} value={each} label={names.team(each)} />
              ))}
            </FormSelect>
          </FormGroup>
        </FlexItem>
      </Flex>
      <Failure error={error} />
      {value?.items.length === 0 && <EmptyState variant='xs' headingLevel='h4' titleText={text('noWarnings')} />}
      {value && value.items.length > 0 && <WarningTable warnings={value.items} confirmed={again} />}
    </section>
  )
}

const WarningTable: React.FunctionComponent<{ warnings: PlanningWarning[]; confirmed: () => void }> = ({
  warnings,
  confirmed,
}) => {
  const { text } = useText()
  return (
    <Table variant='compact' aria-label={text('planning.warnings')}>
      <Thead>
        <Tr>
          <Th modifier='wrap'>{text('warning')}</Th>
          <Th modifier='wrap'>{text('team')}</Th>
          <Th modifier='wrap'>{text('person')}</Th>
          <Th modifier='wrap'>{text('from')}</Th>
          <Th modifier='wrap'>{text('until')}</Th>
          <Th modifier='wrap'>{text('couldReplace')}</Th>
          <Th modifier='wrap'>{text('seen')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {warnings.map(warning => (
          <WarningRow key={warning.key} warning={warning} confirmed={confirmed} />
        ))}
      </Tbody>
    </Table>
  )
}

const WarningRow: React.FunctionComponent<{ warning: PlanningWarning; confirmed: () => void }> = ({ warning, confirmed }) => {
  const { text, language } = useText()
  const { names, zone } = useSite()
  const { busy, error, run } = useAction()
  const confirm = async () => {
    await run(() => api.post('/warnings/confirm', { key: warning.key }))
    confirmed()
  }
  const time = (instant: string) => zonedTime(Date.parse(instant), zone, language)
  const colour = warning.confirmed ? 'grey' : ((COLOUR as Record<string, 'red' | 'orange'>)[warning.kind] ?? 'yellow')
  return (
    <Tr data-testid='vigie-warning'>
      <Td dataLabel={text('warning')}>
        <Label isCompact color={colour} title={warning.text}>
          {text(`warning.${warning.kind}`)}
        </Label>
      </Td>
      <Td dataLabel={text('team')}>{names.team(warning.team)}</Td>
      <Td dataLabel={text('person')}>{warning.person ? names.person(warning.person) : ''}</Td>
      <Td dataLabel={text('from')}>{time(warning.from)}</Td>
      <Td dataLabel={text('until')}>{time(warning.until)}</Td>
      <Td dataLabel={text('couldReplace')}>{warning.replacements.map(names.person).join(', ')}</Td>
      <Td dataLabel={text('seen')}>
        {warning.confirmed ? (
          `${warning.confirmed.who}, ${time(warning.confirmed.at)}`
        ) : (
          <Button size='sm' variant='secondary' isDisabled={busy} onClick={() => void confirm()}>
            {text('confirm')}
          </Button>
        )}
        <Failure error={error} />
      </Td>
    </Tr>
  )
}
