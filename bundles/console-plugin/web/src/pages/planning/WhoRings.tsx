import { Button, EmptyState, Flex, FlexItem, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core'
import React, { useState } from 'react'
import { api } from '../../api/index.ts'
import { useAction } from '../../hooks/useAction.ts'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { Simulation } from '../../model-planning.ts'
import { simulatePath, type Call } from '../../planning/paths.ts'
import { instant, wall } from '../../zoned.ts'
import { Failure } from '../Failure.tsx'
import { InputField } from './Fields.tsx'
import { RingTable } from './RingTable.tsx'

/** Who would ring if somebody called a line, without a call. */
export const WhoRings: React.FunctionComponent = () => {
  const { text } = useText()
  const { names, zone } = useSite()
  const [call, setCall] = useState<Call>(() => ({
    line: names.lines[0] ?? '',
    at: wall(Date.now(), zone),
    caller: '',
    keys: '',
  }))
  const [answer, setAnswer] = useState<Simulation | null>(null)
  const { busy, error, run } = useAction()
  const change = (changed: Partial<Call>) => {
    setCall({ ...call, ...changed })
    setAnswer(null)
  }
  const ask = () => run(async () => setAnswer(await api.get<Simulation>(simulatePath(call, instant(call.at, zone)))))
  if (names.lines.length === 0) {
    return <EmptyState variant='xs' headingLevel='h4' titleText={text('noLines')} />
  }
  return (
    <section data-testid='vigie-who-rings'>
      <p className='vigie-filters'>{text('whoRings')}</p>
      <Flex alignItems={{ default: 'alignItemsFlexEnd' }}>
        <FlexItem>
          <FormGroup label={text('line')} fieldId='vigie-simulate-line'>
            <FormSelect id='vigie-simulate-line' value={call.line} onChange={(_event, line) => change({ line })}>
              {names.lines.map(line => (
                <FormSelectOption key={line} value={line} label={names.line(line)} />
              ))}
            </FormSelect>
          </FormGroup>
        </FlexItem>
        <FlexItem>
          <InputField id='vigie-simulate-at' type='datetime-local' label={text('at')} value={call.at} change={at => change({ at })} />
        </FlexItem>
        <FlexItem>
          <InputField id='vigie-simulate-caller' type='tel' label={text('caller')} value={call.caller} change={caller => change({ caller })} />
        </FlexItem>
        <FlexItem>
          <InputField id='vigie-simulate-keys' label={text('keys')} value={call.keys} change={keys => change({ keys })} />
        </FlexItem>
        <FlexItem>
          <Button isDisabled={busy || !call.at} isLoading={busy} onClick={() => void ask()}>
            {text('ask')}
          </Button>
        </FlexItem>
      </Flex>
      <Failure error={error} />
      {answer && <RingTable answer={answer} />}
    </section>
  )
}
