import { EmptyState, Tab, Tabs, TabTitleText } from '@patternfly/react-core'
import React from 'react'
import { useLocation, useNavigate } from 'react-router'
import { SiteContext, type Site } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import { Audit } from './Audit.tsx'
import { Calendar } from './Calendar.tsx'
import { Statements } from './Statements.tsx'
import { Warnings } from './Warnings.tsx'
import { WhoRings } from './WhoRings.tsx'

const TABS = ['calendar', 'warnings', 'who-rings', 'statements', 'audit'] as const

type Props = { site: Site; loaded: boolean; root: string }

/** Everything about who is on call when. */
export const Planning: React.FunctionComponent<Props> = ({ site, loaded, root }) => {
  const { text } = useText()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const tab = TABS.find(each => pathname.startsWith(`${root}/${each}`)) ?? 'calendar'
  if (!loaded || site.names.teams.length === 0) {
    return loaded ? <EmptyState variant='xs' titleText={text('noTeams')} headingLevel='h4' /> : null
  }
  return (
    <SiteContext.Provider value={site}>
      <Tabs isSubtab activeKey={tab} onSelect={(_event, key) => navigate(`${root}/${key}`)} aria-label={text('planning')}>
        {TABS.map(each => (
          <Tab key={each} eventKey={each} title={<TabTitleText>{text(`planning.${each}`)}</TabTitleText>} />
        ))}
      </Tabs>
      {tab === 'calendar' && <Calendar />}
      {tab === 'warnings' && <Warnings />}
      {tab === 'who-rings' && <WhoRings />}
      {tab === 'statements' && <Statements />}
      {tab === 'audit' && <Audit />}
    </SiteContext.Provider>
  )
}
