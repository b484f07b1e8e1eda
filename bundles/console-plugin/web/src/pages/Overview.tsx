import { EmptyState, Title } from '@patternfly/react-core'
import React from 'react'
import { useText } from '../i18n/context.ts'
import type { Names } from '../names.ts'
import { LiveCalls } from './LiveCalls.tsx'
import { OnCallCards } from './OnCallCards.tsx'

type Props = { names: Names; loaded: boolean }

export const Overview: React.FunctionComponent<Props> = ({ names, loaded }) => {
  const { text } = useText()
  return (
    <>
      <Title headingLevel='h3' className='vigie-heading'>
        {text('onCallNow')}
      </Title>
      {loaded && names.teams.length === 0 ? (
        <EmptyState variant='xs' titleText={text('noTeams')} headingLevel='h4' />
      ) : (
        <OnCallCards names={names} />
      )}
      <LiveCalls names={names} />
    </>
  )
}
