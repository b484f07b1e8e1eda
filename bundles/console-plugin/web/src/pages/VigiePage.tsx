import { Flex, FlexItem, PageSection, Tab, Tabs, TabTitleText, Title } from '@patternfly/react-core'
import React, { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { api } from '../api/index.ts'
import { useAsked } from '../hooks/useAsked.ts'
import { useLanguage } from '../hooks/useLanguage.ts'
import { site } from '../hooks/useSite.ts'
import { LanguageContext } from '../i18n/context.ts'
import { DICTIONARIES } from '../i18n/language.ts'
import type { Setup } from '../model.ts'
import { Alerts } from './Alerts.tsx'
import { CallLog } from './CallLog.tsx'
import { Failure } from './Failure.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { Messages } from './Messages.tsx'
import { Overview } from './Overview.tsx'
import { Planning } from './planning/Planning.tsx'
import { StatusStrip } from './StatusStrip.tsx'
import { Voice } from './voice/Voice.tsx'
import './planning/planning.css'
import './vigie.css'

const PATH = '/vigie'
const TABS = ['log', 'alerts', 'messages', 'planning', 'voice'] as const
const SETUP_EVERY_MILLIS = 60_000

export const VigiePage: React.FunctionComponent = () => {
  const [language, choose] = useLanguage()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const setup = useAsked(useCallback((signal: AbortSignal) => api.get<Setup>('/setup', signal), []), SETUP_EVERY_MILLIS)
  const here = useMemo(() => site(setup.value ?? {}), [setup.value])
  const known = here.names
  const text = DICTIONARIES[language]
  const tab = TABS.find(each => pathname.startsWith(`${PATH}/${each}`)) ?? 'overview'
  return (
    <LanguageContext.Provider value={language}>
      <PageSection hasBodyWrapper={false} className='vigie' lang={language}>
        <Flex alignItems={{ default: 'alignItemsCenter' }}>
          <FlexItem>
            <Title headingLevel='h2' size='xl' data-testid='vigie-title'>{text.title}</Title>
          </FlexItem>
          <FlexItem flex={{ default: 'flex_1' }}>
            <StatusStrip />
          </FlexItem>
          <FlexItem>
            <LanguageChoice language={language} choose={choose} />
          </FlexItem>
        </Flex>
        <Failure error={setup.error} />
        <Tabs
          activeKey={tab}
          onSelect={(_event, key) => navigate(key === 'overview' ? PATH : `${PATH}/${key}`)}
          aria-label='Vigie'
        >
          <Tab eventKey='overview' title={<TabTitleText>{text.overview}</TabTitleText>} />
          <Tab eventKey='log' title={<TabTitleText>{text.log}</TabTitleText>} />
          <Tab eventKey='alerts' title={<TabTitleText>{text.alerts}</TabTitleText>} />
          <Tab eventKey='messages' title={<TabTitleText>{text.messages}</TabTitleText>} />
          <Tab eventKey='planning' title={<TabTitleText>{text.planning}</TabTitleText>} />
          <Tab eventKey='voice' title={<TabTitleText>{text.voice}</TabTitleText>} />
        </Tabs>
        {tab === 'overview' && <Overview names={known} loaded={setup.value !== null} />}
        {tab === 'planning' && <Planning site={here} loaded={setup.value !== null} root={`${PATH}/planning`} />}
        {tab === 'voice' && <Voice names={known} />}
        {tab === 'log' && <CallLog names={known} />}
        {tab === 'alerts' && <Alerts names={known} />}
        {tab === 'messages' && <Messages names={known} />}
      </PageSection>
    </LanguageContext.Provider>
  )
}
