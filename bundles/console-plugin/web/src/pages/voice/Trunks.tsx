import { Card, CardBody, CardHeader, EmptyState, Gallery, Label, Title } from '@patternfly/react-core'
import React from 'react'
import { dateTime } from '../../format.ts'
import { useText } from '../../i18n/context.ts'
import type { Trunk } from '../../model-voice.ts'

const STATUS = { up: 'success', down: 'danger' } as const

/** Every trunk in the order in which they are tried, how it is, and why. */
export const Trunks: React.FunctionComponent<{ trunks: Trunk[] | null }> = ({ trunks }) => {
  const { text } = useText()
  return (
    <>
      <Title headingLevel='h3' className='vigie-heading'>
        {text('trunks')}
      </Title>
      {trunks?.length === 0 && <EmptyState variant='xs' headingLevel='h4' titleText={text('noTrunks')} />}
      <Gallery hasGutter minWidths={{ default: '18rem' }}>
        {(trunks ?? []).map(trunk => (
          <TrunkCard key={trunk.name} trunk={trunk} />
        ))}
      </Gallery>
    </>
  )
}

const TrunkCard: React.FunctionComponent<{ trunk: Trunk }> = ({ trunk }) => {
  const { text, language } = useText()
  return (
    <Card isCompact data-testid='vigie-trunk'>
      <CardHeader
        actions={{ hasNoOffset: true, actions: <Label status={STATUS[trunk.state]}>{text(`health.${trunk.state}`)}</Label> }}
      >
        <Title headingLevel='h4' size='md'>
          {trunk.name}
        </Title>
      </CardHeader>
      <CardBody>
        <div className='vigie-words'>{trunk.text}</div>
        <div className='vigie-why'>
          {text('since')} {dateTime(trunk.since, language)} · {text('priority')} {trunk.priority}
        </div>
        <div className='vigie-why vigie-words'>
          {trunk.target} · {trunk.calls}
          {trunk.maxCalls !== null && `/${trunk.maxCalls}`} {text('callsNow')}
        </div>
      </CardBody>
    </Card>
  )
}
